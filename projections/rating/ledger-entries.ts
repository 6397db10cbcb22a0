import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import type { Rater } from '../../src/grievance/domain/terms';
import type { Noted } from '../runner/projection';
import type { Invitation, RatedOrAny, RatingCase, RatingEntry, RatingMeasure, Round } from './rating.table';

type Said = Omit<RatingEntry, Noted> & { occurredOn?: string };

/** The unit a figure by unit belongs to: the one that was rated, or for all of them the one that dealt with the case. */
const unitOf = (row: RatingCase, of: RatedOrAny): string => {
  if (of === 'petition-office') return row.office;
  return of === 'mediator' ? (row.mediationUnit ?? row.unit) : row.unit;
};

const entry = (row: RatingCase, measure: RatingMeasure, rater: Rater, of: RatedOrAny): Said => ({
  grievance: row.id,
  measure,
  rater,
  of,
  n: 1,
  tier: row.tier ?? '',
  region: row.region,
  regionPath: row.regionPath,
  level: row.level,
  unit: unitOf(row, of),
  category: row.category,
  channel: row.channel,
  urgency: row.urgency,
  mediator: row.mediator ?? '',
});

const more = (before: readonly RatedOrAny[], after: readonly RatedOrAny[]): RatedOrAny[] =>
  after.filter((each) => !before.includes(each));

/** An invitation answered counts on the day of the answer and on its own day; had it lapsed, that is taken back. */
const answers = (row: RatingCase, round: Round, before: Invitation | undefined, after: Invitation): Said[] =>
  more(before?.answered ?? [], after.answered).flatMap((of) => [
    entry(row, 'rated', after.rater, of),
    { ...entry(row, 'answered', after.rater, of), occurredOn: round.on },
    ...(after.lapsed.includes(of)
      ? [{ ...entry(row, 'lapsed', after.rater, of), n: -1, occurredOn: round.lapsedOn ?? round.on }]
      : []),
  ]);

const invited = (row: RatingCase, round: Round): Said[] =>
  round.invitations.flatMap((each) => [
    ...(['any', ...each.of] as const).map((of) => entry(row, 'invited', each.rater, of)),
    ...answers(row, round, undefined, each),
  ]);

const lapsed = (before: RatingCase, row: RatingCase): Said[] =>
  (row.round?.invitations ?? []).flatMap((each, index) =>
    more(before.round?.invitations[index]?.lapsed ?? [], each.lapsed).map((of) => entry(row, 'lapsed', each.rater, of)),
  );

/** Raters nobody invites count as having rated once each, besides once for everyone they rated. */
const ratedByOthers = (before: RatingCase, row: RatingCase, { rater, of, by }: GrievanceEvents['GrievanceRated']) => {
  if (rater === 'petitioner' || rater === 'counterparty') return [];
  const own = before.uninvited.filter((each) => each.rater === rater && each.by === by);
  return [
    ...(own.length === 0 ? [entry(row, 'rated', rater, 'any')] : []),
    ...(own.some((each) => each.of === of) ? [] : [entry(row, 'rated', rater, of)]),
  ];
};

const rated = (before: RatingCase, row: RatingCase, data: GrievanceEvents['GrievanceRated']): Said[] => {
  const { round } = row;
  const { rater, of, score } = data;
  return [
    ...(round?.invitations ?? []).flatMap((each, index) =>
      round ? answers(row, round, before.round?.invitations[index], each) : [],
    ),
    ...ratedByOthers(before, row, data),
    entry(row, score, rater, 'any'),
    entry(row, score, rater, of),
  ];
};

/** What an event adds to the ledger. Accusations are not counted, as in every figure (XF 30(3)). */
export const entriesOf = (before: RatingCase | undefined, after: RatingCase, event: GrievanceEvent): Said[] => {
  if (!before || after.kind === 'accusation') return [];
  if (event.type === 'RatingInvited') return after.round ? invited(after, after.round) : [];
  if (event.type === 'RatingLapsed') return lapsed(before, after);
  return event.type === 'GrievanceRated' ? rated(before, after, event.data) : [];
};
