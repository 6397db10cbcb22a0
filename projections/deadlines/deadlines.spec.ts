import { projected } from '../../test/projected';
import * as told from '../../test/situations';
import { deadlines } from './deadlines.projection';
import type { ClockEntry, DeadlineCase, DeadlineRow } from './deadlines.table';

const { event, on, received, delegated, delegationReceived, accepted } = told;
type Events = Parameters<typeof on>[1][];

const folded = (...events: Events) => projected<DeadlineCase, ClockEntry, DeadlineRow>(deadlines, ...events);
const duty = (code: string, ...events: Events) => folded(...events).row.duties.find((each) => each.code === code);
const of = (code: string, ...events: Events) =>
  folded(...events)
    .entries.filter((each) => each.code === code)
    .map(({ measure, n }) => (n === 1 ? measure : `${measure} taken back`));

/** The notice was due on 18 March; nobody gave it, and on the 19th that is written down. */
const breach = event('DeadlineBreached', { startedBy: 'event-2' });
const notified = (day: string) => on(day, event('PathNotified'));
const unnoticed = [received, delegated, delegationReceived];

describe('the deadline board', () => {
  it('shows who owes what by when, and from when it is nearly due', () =>
    expect(duty('XF-NOTIFY-REFERRED', ...unnoticed)).toMatchObject({
      ...{ bearer: 'county-housing-bureau', unit: 'county-housing-bureau', startedBy: 'event-2', due: '2026-03-18' },
      ...{ startedOn: '2026-03-03', amberOn: '2026-03-15', endedOn: null, outcome: null, breachedOn: null },
    }));

  it('shows a duty done on its last day as met, and one done the day after as late', () => {
    expect(duty('XF-NOTIFY-REFERRED', ...unnoticed, notified('2026-03-18'))).toMatchObject({ outcome: 'met' });
    expect(duty('XF-NOTIFY-REFERRED', ...unnoticed, notified('2026-03-19'))).toMatchObject({
      ...{ outcome: 'late', endedOn: '2026-03-19' },
    });
  });

  it('shows what fell away as waived', () =>
    expect(duty('XF-HANDLE', ...told.inHandling, event('GrievanceWithdrawn'))).toMatchObject({ outcome: 'waived' }));

  it('shows what a party owes with the unit that mediated', () =>
    expect(duty('PERFORM', ...told.inEffect)).toMatchObject({
      ...{ bearer: 'counterparty-1', unit: 'village-committee', obligation: 1, due: '2026-03-20' },
    }));

  it('lets nobody owe a notice to somebody who left no contact', () => {
    const anonymous = event('GrievanceReceived', { anonymous: true, parties: [] });
    expect(duty('XF-NOTIFY-REFERRED', anonymous, delegated, delegationReceived)).toBeUndefined();
  });

  it('writes a duty again only when it changed', () => {
    const parts = (...events: Events) => folded(...events).parts.length;
    const before = folded(...told.inHandling).row;
    expect(deadlines.spread?.of({ ...before, duties: [...before.duties] }, before)).toEqual([]);
    expect(parts(received)).toBe(1);
  });
});

describe('the clock ledger', () => {
  it('counts a duty from its beginning to its end', () => {
    expect(of('XF-TRANSFER', received, delegated)).toEqual(['started', 'met']);
    expect(of('XF-NOTIFY-REFERRED', ...unnoticed, notified('2026-03-19'))).toEqual(['started', 'late']);
  });

  it('counts more time, and time that stood still', () => {
    expect(of('XF-HANDLE', ...told.inHandling, event('HandlingExtended'))).toEqual(['started', 'extended']);
    const heard = [on('2026-05-25', event('HearingConvoked')), on('2026-06-04', event('HearingHeld'))];
    expect(of('XF-FINAL-DEC', ...told.reviewed, told.finalReviewRequested, ...heard)).toEqual([
      ...['started', 'paused', 'resumed'],
    ]);
  });

  it('counts a breach once it is written down, for the unit that owed it', () => {
    expect(of('XF-NOTIFY-REFERRED', ...unnoticed, breach)).toEqual(['started', 'breached']);
    expect(folded(...unnoticed, breach).entries.at(-1)).toMatchObject({
      ...{ unit: 'county-housing-bureau', category: 'neighbour', due: '2026-03-18', occurredOn: '2026-03-19' },
    });
  });

  it('takes a breach back, on its own day, when the duty turns out to have been done in time', () => {
    expect(of('XF-NOTIFY-REFERRED', ...unnoticed, breach, notified('2026-03-18'))).toEqual([
      ...['started', 'breached', 'met', 'breached taken back'],
    ]);
    const { entries } = folded(...unnoticed, breach, notified('2026-03-18'));
    expect(entries.at(-1)).toMatchObject({ measure: 'breached', n: -1, occurredOn: '2026-03-19' });
    expect(of('XF-NOTIFY-REFERRED', ...unnoticed, breach, notified('2026-03-19'))).toEqual([
      ...['started', 'breached', 'late'],
    ]);
  });

  it('takes a breach back when the receipt was on another day', () => {
    const early = event('DeadlineBreached', {
      ...{ code: 'XF-TRANSFER', due: '2026-03-17', bearer: 'county-petition-office', startedBy: 'event-0' },
    });
    const corrected = event('ReceiptCorrected', { field: 'at', value: '2026-03-10T09:00:00.000+08:00' });
    expect(of('XF-TRANSFER', received, early, corrected)).toEqual([
      'started',
      'breached',
      'recounted',
      'breached taken back',
    ]);
  });

  it('counts per day and month, everywhere and within each region, by category and by the unit that owes', () => {
    const { counts } = folded(received, delegated, delegationReceived, accepted, breach);
    expect(counts.get('|unit|county-housing-bureau|month|2026-03-01|XF-NOTIFY-REFERRED|breached')).toBe(1);
    expect(counts.get('990101|category|neighbour|day|2026-03-19|XF-NOTIFY-REFERRED|breached')).toBe(1);
    expect([...counts.keys()].some((key) => key.endsWith('started'))).toBe(false);
  });

  it('counts nothing of an accusation (XF 30(3))', () =>
    expect(folded(received, told.accusation, delegated, breach).entries.map(({ measure }) => measure)).toEqual([
      'started',
    ]));
});
