import { useWords } from '../language';
import { valueName } from '../words/names';
import { listed, momentOf, partyName } from '../words/spoken';
import { caseWords } from './case.words';
import { Pairs } from './pairs';
import { Part } from './part';
import { type CaseDetails, type HistoryItem, useHistory } from './read-case';
import { useSaid } from './said';

/** Every attempt at mediation with its consents and sessions. */
export const MediationPart = ({ of }: { readonly of: CaseDetails }) => {
  const say = useWords(caseWords);
  const { data: history = [] } = useHistory(of.id);
  const attempts = [...of.attempts, ...(of.mediation ? [of.mediation] : [])];
  if (attempts.length === 0) return null;
  return (
    <Part title={say.mediation}>
      {attempts.toReversed().map((attempt) => (
        <article key={attempt.attempt} className="case-attempt">
          <h3>{say.attempt(String(attempt.attempt))}</h3>
          <Attempt of={attempt} />
          <Sessions of={history.filter(({ type, data }) => isSession(type) && data.attempt === attempt.attempt)} />
        </article>
      ))}
    </Part>
  );
};

const isSession = (type: string) => type === 'SessionHeld' || type === 'SessionScheduled';

const Attempt = ({ of }: { readonly of: CaseDetails['attempts'][number] }) => {
  const say = useWords(caseWords);
  const { unitName, said, language } = useSaid();
  const { tier, profile, unit, mediator, consents, openedAt, endedAt, due, outcome, ground } = of;
  const became = [outcome && valueName('outcome', outcome, language), ground && valueName('ground', ground, language)];
  return (
    <Pairs
      of={[
        [valueName('tier', tier, language), valueName('profile', profile, language)],
        [say.owner, unitName(unit)],
        [say.mediator, said('mediator', mediator)],
        [
          say.consented,
          listed(
            consents.map((party) => partyName(party, language)),
            language,
          ),
        ],
        [say.opened, openedAt && momentOf(openedAt)],
        [say.until, said('due', due)],
        [say.ended, endedAt && momentOf(endedAt)],
        [
          say.outcome,
          listed(
            became.filter((each) => each !== null),
            language,
          ),
        ],
      ]}
    />
  );
};

const Sessions = ({ of }: { readonly of: readonly HistoryItem[] }) => {
  const say = useWords(caseWords);
  const { pairs, said } = useSaid();
  if (of.length === 0) return <p className="case-note">{say.noSessions}</p>;
  return (
    <ul className="case-clocks" aria-label={say.sessions}>
      {of.map(({ id, data: { attempt: _, form, heldAt, place, minutes, ...rest } }) => (
        <li key={id}>
          <p className="case-clock">
            <strong>{said('form', form)}</strong>
            <span>{said('heldAt', heldAt)}</span>
            <span>{said('place', place)}</span>
          </p>
          <Pairs of={pairs({ ...rest, ...(minutes === null ? {} : { minutes }) })} />
          {minutes === null && <p className="case-note">{say.sealed}</p>}
        </li>
      ))}
    </ul>
  );
};
