import type { TrackedClock } from '../../../src/grievance/tracking';
import { useLanguage, useWords } from '../language';
import { dayInWords } from '../words/days';
import { trackWords } from './track.words';

const useDaysLeft = () => {
  const say = useWords(trackWords);
  return ({ state, kind, daysLeft }: TrackedClock): string => {
    if (state === 'met') return say.met;
    if (state === 'waived') return say.waived;
    if (state === 'running') return daysLeft === 0 ? say.today : say.left(daysLeft);
    if (kind === 'right') return say.gone;
    return kind === 'soft' ? say.pastSoft(-daysLeft) : say.late(-daysLeft);
  };
};

/** How somebody cites where a deadline comes from. */
const source = ({ articleZh, basis }: TrackedClock, language: 'zh' | 'en') => (language === 'zh' ? articleZh : basis);

const isOpenTo = ({ kind, yours, state }: TrackedClock): boolean => kind === 'right' && yours && state === 'running';

type Clocks = readonly TrackedClock[];

/** What the petitioner may do next and until when; the rating has its own place. */
export const MayDo = ({ clocks, elsewhere }: { readonly clocks: Clocks; readonly elsewhere: Clocks }) => {
  const say = useWords(trackWords);
  const here = clocks.filter((clock) => isOpenTo(clock) && clock.code !== 'EVAL-WINDOW');
  const there = elsewhere.filter(isOpenTo);
  return (
    <section className="track-card">
      <h3>{say.mayDo}</h3>
      {here.length === 0 ? <p>{say.mayDoNothing}</p> : <Rights clocks={here} />}
      {there.length > 0 && (
        <>
          <p>{say.elsewhere}</p>
          <Rights clocks={there} />
        </>
      )}
    </section>
  );
};

const Rights = ({ clocks }: { readonly clocks: Clocks }) => {
  const say = useWords(trackWords);
  const { language } = useLanguage();
  const left = useDaysLeft();
  return (
    <ul>
      {clocks.map((clock) => (
        <li key={`${clock.code} ${clock.due}`}>
          {say.until(clock.title[language], dayInWords(clock.due, language), left(clock))}
          <small>{source(clock, language)}</small>
        </li>
      ))}
    </ul>
  );
};

/** Every deadline the bodies have to keep: those that run first, those that are over folded away. */
export const Deadlines = ({ clocks }: { readonly clocks: Clocks }) => {
  const say = useWords(trackWords);
  const duties = clocks.filter(({ kind }) => kind !== 'right');
  const isOver = ({ state }: TrackedClock) => state === 'met' || state === 'waived';
  const over = duties.filter(isOver);
  return (
    <section className="track-card">
      <h3>{say.days}</h3>
      <Duties clocks={duties.filter((clock) => !isOver(clock))} />
      {over.length > 0 && (
        <details>
          <summary>{say.daysDone}</summary>
          <Duties clocks={over} />
        </details>
      )}
    </section>
  );
};

const Duties = ({ clocks }: { readonly clocks: Clocks }) => {
  const say = useWords(trackWords);
  const { language } = useLanguage();
  const left = useDaysLeft();
  return (
    <ul>
      {clocks.map((clock, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two obligations may be due on one day
        <li key={index}>
          {clock.title[language]}
          <strong className={`track-${clock.state}`}>{left(clock)}</strong>
          <small>
            {say.due(dayInWords(clock.due, language))} · {source(clock, language)}
          </small>
        </li>
      ))}
    </ul>
  );
};
