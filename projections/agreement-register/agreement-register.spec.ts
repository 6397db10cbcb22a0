import { projected } from '../../test/projected';
import * as told from '../../test/situations';
import { agreementRegister } from './agreement-register.projection';
import type { AgreementRow } from './agreement-register.table';

const { event, on } = told;
const agreements = (...events: Parameters<typeof on>[1][]) =>
  projected<object, object, AgreementRow>(agreementRegister, ...events).parts;
const decided = (decision: 'accepted' | 'confirmed' | 'rejected') =>
  on('2026-03-25', event('JudicialConfirmationDecided', { court: 'county-court', decision }));
const inTheCourtsHands = [...told.inEffect, event('JudicialConfirmationRequested', { court: 'county-court' })];

describe('the register of agreements', () => {
  it('is empty while nothing is agreed', () => expect(agreements(...told.inMediation, told.failed)).toEqual([]));

  it('shows what was agreed where and with whom, and waits for the names under it', () => {
    const [agreement] = agreements(...told.settled);
    expect(agreement).toMatchObject({
      ...{ agreement: 1, attempt: 1, tier: 'people', unit: 'village-committee', mediator: 'mediator', form: 'written' },
      ...{ state: 'signing', partial: false, effectiveAt: null, due: null, applyBy: null },
      obligations: [
        { obligation: 1, debtor: 'counterparty-1', due: '2026-03-20', performedOn: null, breachedOn: null },
        { obligation: 2, amount: '2000.00', due: '2026-03-31' },
      ],
    });
  });

  it('keeps the words of the terms to the case', () =>
    expect(JSON.stringify(agreements(...told.inEffect))).not.toContain('改建排水沟'));

  it('is owed from the day it takes effect, first what is due first, and may be confirmed for thirty days', () =>
    expect(agreements(...told.inEffect)).toMatchObject([
      { state: 'in-effect', due: '2026-03-20', applyBy: '2026-04-07', confirmation: null },
    ]));

  it('leaves no window for confirmation where the profile has none', () => {
    const traffic = event('MediationProposed', { tier: 'administrative', profile: 'administrative-traffic' });
    const rest = told.inEffect.slice(told.withTheCommittee.length + 1);
    expect(agreements(...told.withTheCommittee, traffic, ...rest)).toMatchObject([{ applyBy: null }]);
  });

  it('shows what is performed and what is owed next', () => {
    expect(agreements(...told.inEffect, told.performed)).toMatchObject([
      { due: '2026-03-31', obligations: [{ performedOn: '2026-03-18' }, { performedOn: null }] },
    ]);
    expect(agreements(...told.settledAndResolved)).toMatchObject([{ state: 'performed', due: null }]);
  });

  it('shows a breach by its first day, and which obligation it is about', () =>
    expect(
      agreements(
        ...told.inEffect,
        on('2026-03-21', event('AgreementBreached', { obligation: 1 })),
        on('2026-04-01', event('AgreementBreached', { obligation: 2 })),
      ),
    ).toMatchObject([
      {
        breachedAt: '2026-03-21T09:00:00.000+08:00',
        obligations: [{ breachedOn: '2026-03-21' }, { breachedOn: '2026-04-01' }],
      },
    ]));

  it('may be enforced for two years from its last day, once a court confirmed it (CPL 250)', () => {
    expect(agreements(...inTheCourtsHands)).toMatchObject([{ confirmation: 'requested', court: 'county-court' }]);
    expect(agreements(...inTheCourtsHands, decided('rejected'))).toMatchObject([
      { confirmation: 'rejected', enforceBy: null },
    ]);
    const confirmed = [...inTheCourtsHands, decided('accepted'), decided('confirmed')];
    expect(agreements(...confirmed)).toMatchObject([
      { confirmation: 'confirmed', confirmationDecidedAt: '2026-03-25T09:00:00.000+08:00', enforceBy: '2028-03-31' },
    ]);
    expect(agreements(...confirmed, on('2026-05-01', event('EnforcementRequested')))).toMatchObject([
      { enforcementRequestedAt: '2026-05-01T09:00:00.000+08:00' },
    ]);
  });

  it('is superseded by amended terms, which wait for the names under them', () =>
    expect(agreements(...told.inEffect, event('AgreementSuperseded'))).toMatchObject([
      { agreement: 1, state: 'superseded', due: null },
      { agreement: 2, state: 'signing', unit: 'village-committee', confirmation: null },
    ]));

  it('keeps a part that was performed beside the agreement on the rest', () =>
    expect(
      agreements(
        ...told.inMediation,
        event('AgreementReached', { partial: true }),
        event('GrievanceMediated', { outcome: 'partly-settled' }),
        event('AgreementTookEffect', { partial: true }),
        event('AgreementPerformed'),
        event('MediationProposed', { attempt: 2 }),
        event('AgreementReached', { attempt: 2 }),
      ),
    ).toMatchObject([
      { agreement: 1, partial: true, state: 'performed' },
      { agreement: 2, attempt: 2, partial: false, state: 'signing' },
    ]));

  it('falls away with a reopened case, unless a court confirmed it', () => {
    const reopened = event('GrievanceReopened', { to: 'in-handling' });
    expect(agreements(...told.inEffect, reopened)).toMatchObject([{ state: 'dropped', due: null }]);
    expect(agreements(...inTheCourtsHands, decided('confirmed'), reopened)).toMatchObject([{ state: 'in-effect' }]);
  });
});
