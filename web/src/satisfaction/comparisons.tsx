import type { AskedInAddress } from '../dashboard/asked';
import { DayField } from '../dashboard/field';
import type { Asked } from '../dashboard/figures';
import { useWords } from '../language';
import { Comparison } from './comparison';
import { aroundDay, yearOnYear } from './periods';
import { satisfactionWords } from './satisfaction.words';

interface Compared {
  readonly asked: AskedInAddress;
  /** What both periods are asked alike. */
  readonly alike: Asked;
  /** The last day that is known of. */
  readonly today: string;
}

/** Before and after a chosen day, and against the year before. */
export const Comparisons = ({ asked, alike, today }: Compared) => {
  const say = useWords(satisfactionWords);
  const since = asked.of('since');
  const { from, to } = asked.period;
  return (
    <>
      <div>
        <div className="dashboard-filters no-print">
          <DayField asked={asked} name="since" label={say.since} help={say.sinceHelp} />
        </div>
        {since === '' ? (
          <section className="dashboard-figure">
            <h2>{say.compared}</h2>
            <p>{say.chooseSince}</p>
          </section>
        ) : (
          <Comparison
            title={say.compared}
            periods={aroundDay(since, [say.before(since), say.after(since)])}
            asked={alike}
          />
        )}
      </div>
      <Comparison title={say.yearOnYear} periods={yearOnYear(from, to, today)} asked={alike} />
    </>
  );
};
