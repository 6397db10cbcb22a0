import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { Rated, Rater } from '../../src/grievance/domain/terms';
import { projected } from '../../test/projected';
import { event, on, received } from '../../test/situations';
import { rating } from './rating.projection';
import type { RatingCase, RatingEntry } from './rating.table';

const resolved = on('2026-03-18', event('GrievanceResolved'));
const invited = on(
  '2026-03-19',
  event('RatingInvited', { raters: ['petitioner', 'counterparty-1'], of: ['petition-office', 'mediator'] }),
);
const rated = (rater: Rater, of: Rated, by: string, day = '2026-03-25') =>
  on(day, event('GrievanceRated', { rater, of, by, score: 'satisfied' }));
const lapsed = (...raters: ('petitioner' | 'counterparty-1')[]) =>
  on('2026-04-20', event('RatingLapsed', { raters, of: ['petition-office', 'mediator'] }));

/** How often each thing was counted for a rater and one of those rated, `any` of them when not said. */
const counted = (events: GrievanceEvent[], rater: Rater = 'petitioner', of: Rated | 'any' = 'any') => {
  const { entries } = projected<RatingCase, RatingEntry>(rating, received, resolved, ...events);
  const tally: Record<string, number> = {};
  for (const each of entries) {
    if (each.rater === rater && each.of === of) tally[each.measure] = (tally[each.measure] ?? 0) + each.n;
  }
  return tally;
};

describe('ratings', () => {
  it('count one invitation per party, petitioners and counterparties apart', () => {
    expect(counted([invited])).toEqual({ invited: 1 });
    expect(counted([invited], 'counterparty')).toEqual({ invited: 1 });
    expect(counted([invited], 'counterparty', 'petition-office')).toEqual({});
    expect(counted([invited], 'counterparty', 'mediator')).toEqual({ invited: 1 });
  });

  it('count an invitation as answered once, however many are rated, and every score', () => {
    const two = [
      invited,
      rated('petitioner', 'mediator', 'anonymous'),
      rated('petitioner', 'petition-office', 'petitioner'),
    ];
    expect(counted(two)).toEqual({ invited: 1, rated: 1, answered: 1, satisfied: 2 });
    expect(counted(two, 'petitioner', 'mediator')).toEqual({ invited: 1, rated: 1, answered: 1, satisfied: 1 });
  });

  it('date an answer twice: on its own day, and on the day of its invitation', () => {
    const { entries } = projected<RatingCase, RatingEntry>(
      rating,
      received,
      resolved,
      invited,
      rated('petitioner', 'mediator', 'p'),
    );
    const days = entries.filter(({ of }) => of === 'any').map(({ measure, occurredOn }) => [measure, occurredOn]);
    expect(days).toEqual([
      ['invited', '2026-03-19'],
      ['invited', '2026-03-19'],
      ['rated', '2026-03-25'],
      ['answered', '2026-03-19'],
      ['satisfied', '2026-03-25'],
    ]);
  });

  it('count a rating that came before its invitation as an answer once that comes', () => {
    const early = rated('petitioner', 'mediator', 'anonymous', '2026-03-18');
    expect(counted([early])).toEqual({ satisfied: 1 });
    expect(counted([early, invited])).toEqual({ satisfied: 1, invited: 1, rated: 1, answered: 1 });
  });

  it('count what was not answered as lapsed', () => {
    const given = [invited, rated('petitioner', 'mediator', 'p'), lapsed('petitioner', 'counterparty-1')];
    expect(counted(given)).toMatchObject({ rated: 1 });
    expect(counted(given).lapsed).toBeUndefined();
    expect(counted(given, 'petitioner', 'petition-office')).toEqual({ invited: 1, lapsed: 1 });
    expect(counted(given, 'counterparty')).toEqual({ invited: 1, lapsed: 1 });
  });

  it('take a lapse back when an answer comes after all', () =>
    expect(counted([invited, lapsed('petitioner'), rated('petitioner', 'mediator', 'p', '2026-04-21')])).toEqual({
      ...{ invited: 1, lapsed: 0, rated: 1, answered: 1, satisfied: 1 },
    }));

  it('count counterparties by their accounts', () => {
    const known = event('PartyIdentified', { party: 'counterparty-1', account: 'counterparty' });
    const given = [
      known,
      invited,
      rated('counterparty', 'mediator', 'counterparty'),
      rated('counterparty', 'mediator', 'somebody'),
    ];
    expect(counted(given, 'counterparty')).toEqual({ invited: 1, rated: 1, answered: 1, satisfied: 2 });
  });

  it('count experts as having rated though nobody invited them', () => {
    const two = [rated('expert', 'mediator', 'expert'), rated('expert', 'petition-office', 'expert'), invited];
    expect(counted(two, 'expert')).toEqual({ rated: 1, satisfied: 2 });
    expect(counted(two)).toEqual({ invited: 1 });
  });

  it('ask anew after another resolution', () => {
    const first = [invited, rated('petitioner', 'mediator', 'p')];
    expect(counted([...first, event('GrievanceReopened'), resolved, invited])).toEqual({
      ...{ invited: 2, rated: 1, answered: 1, satisfied: 1 },
    });
  });

  it('of an accusation are not counted', () =>
    expect(
      counted([event('GrievanceScreened', { kind: 'accusation' }), invited, rated('petitioner', 'mediator', 'p')]),
    ).toEqual({}));
});
