import { useWords } from '../language';
import { valueName } from '../words/names';
import { listed, momentOf } from '../words/spoken';
import { caseWords } from './case.words';
import { Pairs } from './pairs';
import { Part } from './part';
import type { CaseDetails } from './read-case';
import { useSaid } from './said';

/** The opinion, its reviews and what came of them; nothing before there is any. */
export const OpinionPart = ({ of }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { pairs, said } = useSaid();
  const { opinion, review, finalReview, execution, resolution, ending } = of;
  const parts = { opinion, review, finalReview, execution, resolution, ending };
  if (Object.values(parts).every((part) => part === null)) return null;
  const { by, ...how } = resolution ?? {};
  return (
    <Part title={say.opinion} prints="alone">
      {opinion && <Pairs of={[...pairs({ ...opinion }), ...asked(say.served, opinion.servedAt)]} />}
      {[review, finalReview].map(
        (each) =>
          each && (
            <Pairs
              key={each.requestedAt}
              of={[
                ...pairs({ body: each.body, result: each.result }),
                ...asked(say.requested, each.requestedAt),
                ...asked(say.decided, each.decidedAt),
              ]}
            />
          ),
      )}
      {execution && <Pairs of={pairs({ ...execution })} />}
      {resolution && <Pairs of={[[say.resolution, said('resolution', by)], ...pairs({ ...how, at: undefined })]} />}
      {ending && <Pairs of={pairs({ ...ending })} />}
    </Part>
  );
};

const asked = (label: string, at: string | null): [string, string][] => (at ? [[label, momentOf(at)]] : []);

/** Who was asked to rate, and what was given. */
export const RatingsPart = ({ of: { rating } }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  const { invitedAt, due, lapsed, given, secondLook } = rating;
  if (!invitedAt && given.length === 0) return null;
  const second = secondLook && { open: say.secondOpen, answered: say.secondAnswered }[secondLook];
  return (
    <Part title={say.ratings}>
      <Pairs
        of={[
          [say.invited, invitedAt && momentOf(invitedAt)],
          [say.until, due],
          [say.lapsed, lapsed ? '✓' : null],
          [say.secondLook, second],
        ]}
      />
      <ul>
        {given.map(({ rater, of: whose, score, at }) => (
          <li key={`${rater}-${whose}-${at}`}>
            {listed(
              [
                valueName('rater', rater, language),
                valueName('of', whose, language),
                valueName('score', score, language),
                momentOf(at),
              ],
              language,
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
};
