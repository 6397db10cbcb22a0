import { grievance } from '../../../../../test/given-when-then';
import { accepted, delegated, event, handler, head, inHandling, received } from '../../../../../test/situations';
import { extendHandling } from './extend-handling';

const wish = { days: 30, reason: '需鉴定墙体损害' };
/** Accepted on 5 March 2026: day 60 is 4 May. */
const extend = (days: number, day: string) =>
  grievance(...inHandling).when(extendHandling, { ...wish, days }, head.on(day, '17:00'));

describe('extend handling', () => {
  it('is possible on day 60, to day 90 at most', () =>
    extend(30, '2026-05-04').yields(['HandlingExtended'], { days: 30, due: '2026-06-03', reason: wish.reason }));
  it('counts from the day the matter was due, not from the day of the wish', () =>
    extend(1, '2026-03-06').yields(['HandlingExtended'], { due: '2026-05-05' }));
  it('is refused on day 61, naming day 60', () =>
    extend(30, '2026-05-05').refusesNaming('extension-too-late', '2026-05-04'));
  it.each([0, -1, 31, 1.5])('is refused for %p days', (days) =>
    extend(days, '2026-04-01').refuses('extension-too-long'),
  );
  it('is refused a second time', () =>
    grievance(...inHandling, event('HandlingExtended'))
      .when(extendHandling, { ...wish, days: 5 }, head.on('2026-05-04'))
      .refuses('already-extended'));
  it('is refused in the simple procedure', () =>
    grievance(received, delegated, event('GrievanceAccepted', { procedure: 'simple' }))
      .when(extendHandling, wish, head.on('2026-03-09'))
      .refuses('simple-not-extendable'));
  it('is refused where a redo set the day', () =>
    grievance(received, delegated, accepted, event('RedoOrdered'))
      .when(extendHandling, wish, head.on('2026-06-01'))
      .refusesNaming('due-set-by-redo', '2026-07-08'));
  it('is refused to the handler', () =>
    grievance(...inHandling)
      .when(extendHandling, wish, handler.on('2026-04-01'))
      .refuses('role-not-entitled'));
  it('is refused before the matter is accepted', () =>
    grievance(received, delegated).when(extendHandling, wish, head.on('2026-03-05')).refuses('not-in-handling'));
});
