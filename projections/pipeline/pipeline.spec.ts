import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { projected } from '../../test/projected';
import { delegated, event, on, received } from '../../test/situations';
import { pipeline } from './pipeline.projection';
import type { PipelineCase, PipelineEntry } from './pipeline.table';

const entries = (...events: GrievanceEvent[]) =>
  projected<PipelineCase, PipelineEntry>(pipeline, received, ...events).entries;
/** Measures other than phases and statuses, in order. */
const happened = (...events: GrievanceEvent[]) =>
  entries(...events).filter(({ measure }) => measure !== 'phase' && measure !== 'status');
const phases = (...events: GrievanceEvent[]) =>
  entries(...events)
    .filter(({ measure }) => measure === 'phase')
    .map(({ previous, detail, days }) => [previous, detail, days]);

const proposed = event('MediationProposed', { attempt: 1, tier: 'people', unit: 'village-committee' });
const consents = (['petitioner', 'counterparty-1'] as const).map((party) =>
  event('PartyConsented', { attempt: 1, party }),
);
const opened = on('2026-03-04', event('MediationOpened', { attempt: 1, tier: 'people', mediator: 'mediator' }));
const mediated = (outcome: 'settled' | 'failed', ground: 'no-prospect' | null = null) =>
  on(
    '2026-03-14',
    event('GrievanceMediated', { ...{ attempt: 1, tier: 'people', unit: 'village-committee' }, outcome, ground }),
  );
const reached = event('AgreementReached', { attempt: 1 });
const resolved = on('2026-03-18', event('GrievanceResolved', { level: 'village' }));
const accusation = event('GrievanceScreened', { kind: 'accusation', accused: 'county-housing-bureau' });

describe('the pipeline', () => {
  it('counts an attempt as consented to when the last party consents, or by its opening', () => {
    expect(happened(proposed, ...consents, opened).map(({ measure }) => measure)).toEqual([
      'proposed',
      'consented',
      'opened',
    ]);
    expect(happened(proposed, ...consents.slice(0, 1)).map(({ measure }) => measure)).toEqual(['proposed']);
    expect(happened(proposed, opened).map(({ measure }) => measure)).toEqual(['proposed', 'consented', 'opened']);
  });

  it('counts how an attempt ended, by ground, and its days from opening to end', () =>
    expect(happened(proposed, opened, mediated('failed', 'no-prospect')).slice(3)).toMatchObject([
      { measure: 'failed', detail: 'no-prospect', tier: 'people', unit: 'village-committee', occurredOn: '2026-03-14' },
      { measure: 'attempt-days', detail: '10', days: 10 },
    ]));

  it('counts no days for an attempt that was never opened', () =>
    expect(happened(proposed, mediated('failed', 'no-prospect')).map(({ measure }) => measure)).toEqual([
      'proposed',
      'failed',
    ]));

  it('counts an escalation under the tier that was left', () =>
    expect(
      happened(proposed, opened, mediated('failed'), event('TierEscalated', { from: 'people', to: 'judicial' })).at(-1),
    ).toMatchObject({ measure: 'escalated', tier: 'people', detail: 'judicial', unit: 'village-committee' }));

  it('goes on with the rest of a matter once a part is performed', () => {
    const partly = on(
      '2026-03-14',
      event('GrievanceMediated', { attempt: 1, outcome: 'partly-settled', ground: null }),
    );
    const inPart = event('AgreementReached', { attempt: 1, partial: true });
    const performed = on('2026-03-20', event('AgreementPerformed'));
    const statuses = entries(delegated, proposed, opened, inPart, partly, performed)
      .filter(({ measure }) => measure === 'status')
      .map(({ detail }) => detail);
    expect(statuses).toEqual(['received', 'delegated', 'in-mediation', 'performing', 'delegated']);
  });

  it('counts an agreement in force, breached once, confirmed and performed, under its tier', () => {
    const breached = event('AgreementBreached', { obligation: 1 });
    const confirmed = event('JudicialConfirmationDecided', { decision: 'confirmed' });
    const accepted = event('JudicialConfirmationDecided', { decision: 'accepted' });
    const effect = event('AgreementTookEffect', { tier: 'people', unit: 'village-committee' });
    const after = [effect, breached, breached, accepted, confirmed, event('AgreementPerformed')];
    const counted = happened(proposed, opened, reached, mediated('settled'), ...after).slice(5);
    expect(counted.map(({ measure, tier }) => [measure, tier])).toEqual([
      ['agreement-in-force', 'people'],
      ['breached', 'people'],
      ['confirmed', 'people'],
      ['performed', 'people'],
    ]);
  });

  it('counts a resolution at its level', () =>
    expect(happened(resolved)).toMatchObject([{ measure: 'resolved', detail: 'village', occurredOn: '2026-03-18' }]));

  it('moves a case from phase to phase with the days it spent, each once, and back when it is reopened', () =>
    expect(
      phases(
        delegated,
        proposed,
        opened,
        mediated('settled'),
        resolved,
        event('GrievanceReopened', { to: 'in-handling' }),
      ),
    ).toEqual([
      [null, 'received', null],
      ['received', 'delegated', 0],
      ['delegated', 'mediated', 12],
      ['mediated', 'resolved', 4],
      ['resolved', 'mediated', expect.any(Number)],
    ]));

  it('does not count an accusation from the day it is known to be one', () => {
    expect(phases(delegated, accusation)).toEqual([
      [null, 'received', null],
      ['received', 'delegated', 0],
      ['delegated', '', expect.any(Number)],
    ]);
    expect(happened(accusation, proposed, opened, resolved)).toEqual([]);
    const { counts } = projected(pipeline, received, accusation);
    expect([...counts.values()].every((n) => n === 0)).toBe(true);
  });

  it('keeps the category a case had at that moment', () =>
    expect(
      happened(proposed, event('ReceiptCorrected', { field: 'category', value: 'labour' }), opened).map(
        ({ category }) => category,
      ),
    ).toEqual(['neighbour', 'labour', 'labour']));
});
