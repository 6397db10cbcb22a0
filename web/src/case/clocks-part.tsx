import type { Clock } from '../../../src/grievance/domain/clocks/clock';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { valueName } from '../words/names';
import { partyName } from '../words/spoken';
import { caseWords } from './case.words';
import { Part } from './part';
import { useClocks } from './read-case';
import { useSaid } from './said';
import { Signal } from './signal';

/** Whether a clock still wants something of somebody, in time or late. */
export const running = ({ state }: Clock) => state === 'running' || state === 'overdue';
/** What still runs comes first, what is due first before the rest. */
const byDue = (one: Clock, other: Clock) =>
  Number(running(other)) - Number(running(one)) || one.due.localeCompare(other.due);

/** Every clock of the case, which explains itself line by line. */
export const ClocksPart = ({ id }: { readonly id: string }) => {
  const say = useWords(caseWords);
  return (
    <Part title={say.clocks}>
      <Shown of={useClocks(id)}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say.noClocks}</p>
          ) : (
            <ul className="case-clocks">
              {items.toSorted(byDue).map((clock) => (
                <li key={`${clock.code}-${clock.startedBy.id}-${clock.obligation}-${clock.bearer}`}>
                  <OneClock of={clock} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Part>
  );
};

const OneClock = ({ of }: { readonly of: Clock }) => {
  const say = useWords(caseWords);
  const { language, unitName } = useSaid();
  const { title, state, colour, due, daysLeft, bearer, kind } = of;
  const lapsed = kind === 'right' && state === 'overdue';
  const past = kind === 'soft' && state === 'overdue';
  const left = daysLeft === 0 ? say.today : daysLeft > 0 ? say.left(String(daysLeft)) : say.late(String(-daysLeft));
  const whose = bearer === 'parties' ? say.together : partyName(bearer, language);
  return (
    <>
      <p className="case-clock">
        <strong>{title[language]}</strong>
        <Signal colour={running(of) && !lapsed ? colour : undefined}>
          {lapsed ? say.gone : past ? say.pastSoft : valueName('state', state, language)}
        </Signal>
        <span>{say.due(due)}</span>
        {kind === 'soft' && <span>{say.soft}</span>}
        {running(of) && !lapsed && <span>{left}</span>}
        <span className="case-basis">
          {say.bearer}: {whose === bearer ? unitName(bearer) : whose}
        </span>
      </p>
      <Reasons of={of} />
    </>
  );
};

const Reasons = ({ of: { code, title, lines, pauses, extensions, basis, articleZh } }: { readonly of: Clock }) => {
  const say = useWords(caseWords);
  const { language } = useSaid();
  return (
    <details>
      <summary aria-label={`${say.why}: ${title[language]}`}>{say.why}</summary>
      <ol>
        {lines.map((line) => (
          <li key={line.en}>{line[language]}</li>
        ))}
        {pauses.map(({ from, to }) => (
          <li key={from}>{say.notCounted(from, to ?? say.stillPaused)}</li>
        ))}
        {extensions.map(({ days, by }) => (
          <li key={by.id}>{say.extended(String(days))}</li>
        ))}
      </ol>
      <p className="case-basis">
        {say.basis}: {language === 'zh' ? articleZh : basis} ({code})
      </p>
    </details>
  );
};
