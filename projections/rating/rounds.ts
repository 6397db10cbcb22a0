import type { GrievanceEvents } from '../../src/grievance/domain/events';
import type { Rated, Rater } from '../../src/grievance/domain/terms';
import { dayOf } from '../runner/day';
import type { Invitation, RatedOrAny, RatingCase, Round, Uninvited } from './rating.table';

/** A new round of invitations, one for each party invited; a counterparty rates the mediator alone (lifecycle §9). */
const opened = ({ raters, of, at }: GrievanceEvents['RatingInvited']): Round => ({
  on: dayOf(at),
  lapsedOn: null,
  invitations: raters.map((party) => ({
    party,
    ...(party === 'petitioner'
      ? { rater: 'petitioner', of }
      : { rater: 'counterparty', of: of.filter((each) => each === 'mediator') }),
    by: null,
    answered: [],
    lapsed: [],
  })),
});

const isInvited = (rater: Rater): boolean => rater === 'petitioner' || rater === 'counterparty';

/** Which invitation a rating answers: a petitioner's their own, a counterparty's that of their account. */
const answers = ({ invitations }: Round, parties: RatingCase['parties'], { rater, by }: Uninvited): number => {
  if (rater === 'petitioner') return invitations.findIndex((each) => each.rater === 'petitioner');
  const party = parties.find(({ account }) => account === by)?.party;
  const own = invitations.findIndex((each) => each.rater === rater && (each.party === party || each.by === by));
  return own >= 0 ? own : invitations.findIndex((each) => each.rater === rater && each.by === null);
};

const answered =
  (parties: RatingCase['parties']) =>
  (round: Round, rating: Uninvited): Round => {
    const index = answers(round, parties, rating);
    const answer = (each: Invitation): Invitation => {
      const about: RatedOrAny[] = each.of.includes(rating.of) ? ['any', rating.of] : ['any'];
      return { ...each, by: each.by ?? rating.by, answered: [...new Set([...each.answered, ...about])] };
    };
    return { ...round, invitations: round.invitations.map((each, at) => (at === index ? answer(each) : each)) };
  };

/** A matter resolved, declined or redirected is rated anew. */
export const asksAnew = (row: RatingCase): RatingCase => ({ ...row, round: null, uninvited: [] });

/** Invitations begin a round; what was rated before it came answers it. */
export const invite = (row: RatingCase, data: GrievanceEvents['RatingInvited']): RatingCase => ({
  ...row,
  round: row.uninvited.filter(({ rater }) => isInvited(rater)).reduce(answered(row.parties), opened(data)),
  uninvited: row.uninvited.filter(({ rater }) => !isInvited(rater)),
});

/** A rating answers an invitation; without one it waits for it, or stands for itself. */
export const rate = (row: RatingCase, { rater, of, by }: GrievanceEvents['GrievanceRated']): RatingCase => {
  const rating = { rater, of, by };
  return row.round && isInvited(rater)
    ? { ...row, round: answered(row.parties)(row.round, rating) }
    : { ...row, uninvited: [...row.uninvited, rating] };
};

const unanswered = ({ answered: said, of }: Invitation, about: readonly Rated[]): RatedOrAny[] =>
  (['any', ...about.filter((each) => of.includes(each))] as const).filter((each) => !said.includes(each));

/** What was not answered when the window closed lapses. */
export const lapse = (row: RatingCase, { raters, of, at }: GrievanceEvents['RatingLapsed']): RatingCase => {
  if (!row.round) return row;
  const invitations = row.round.invitations.map((each) =>
    raters.includes(each.party) ? { ...each, lapsed: unanswered(each, of) } : each,
  );
  return { ...row, round: { ...row.round, lapsedOn: dayOf(at), invitations } };
};
