import { useAccountName } from '../accounts/account-names';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { nameOf } from '../words/names';
import { momentOf } from '../words/spoken';
import { caseWords } from './case.words';
import { Pairs } from './pairs';
import { Part } from './part';
import { type HistoryItem, useHistory } from './read-case';
import { useSaid } from './said';

/** Everything that happened to the case, newest first, each with its content folded. */
export const Timeline = ({ id }: { readonly id: string }) => {
  const say = useWords(caseWords);
  return (
    <Part title={say.timeline}>
      <p className="case-note">{say.newest}</p>
      <Shown of={useHistory(id)} empty={(items) => items.length === 0}>
        {(items) => <Events of={items.toReversed()} />}
      </Shown>
    </Part>
  );
};

/** Events as a list; also what changed while somebody was writing. */
export const Events = ({ of }: { readonly of: readonly HistoryItem[] }) => (
  <ol className="case-timeline">
    {of.map((each) => (
      <li key={each.id}>
        <OneEvent of={each} />
      </li>
    ))}
  </ol>
);

const OneEvent = ({ of }: { readonly of: HistoryItem }) => {
  const say = useWords(caseWords);
  const { pairs, unitName, language } = useSaid();
  const { type, at, by, unit, basis, data, revision } = of;
  const said = pairs(data).filter(([, value]) => value !== null);
  const accountName = useAccountName();
  const who = [by && accountName(by), unit && unitName(unit)].filter(Boolean).join(' · ');
  return (
    <>
      <p className="case-event">
        <strong>{nameOf('events', type, language)}</strong>
        <time dateTime={at}>{momentOf(at)}</time>
        {who && <span>{who}</span>}
        {basis && <span className="case-basis">{basis}</span>}
        <span className="case-revision">#{revision}</span>
      </p>
      {said.length > 0 && (
        <details>
          <summary aria-label={`${say.data}: ${nameOf('events', type, language)} ${momentOf(at)}`}>{say.data}</summary>
          <Pairs of={said} />
        </details>
      )}
    </>
  );
};
