import { Slider } from 'antd';
import type { HistoryItem } from '../../../src/grievance/history-items';
import { useWords } from '../language';
import { momentOf } from '../words/spoken';
import { instantOf, type Point } from './moments';
import { replayWords } from './replay.words';

const hour = 3_600_000;

/** Moves through the time of a case hour by hour, also where nothing happened but a last day passed. */
export const TimeSlider = (props: {
  readonly items: readonly HistoryItem[];
  readonly point: Point;
  readonly showAt: (instant: string) => void;
}) => {
  const { items, point, showAt } = props;
  const say = useWords(replayWords);
  const times = items.map(({ recordedAt }) => Date.parse(recordedAt));
  const [min, max] = [Math.min(...times), Math.max(...times)];
  const now = point.at ? Date.parse(point.at) : (times[point.revision] ?? min);
  const told = (time: number | undefined) => momentOf(instantOf(time ?? min));
  if (min === max) return null;
  return (
    <>
      <Slider
        {...{ min, max, step: hour, value: Math.min(Math.max(now, min), max) }}
        onChange={(time) => showAt(instantOf(time))}
        tooltip={{ formatter: told }}
        ariaLabelForHandle={say.timeSlider}
        ariaValueTextFormatterForHandle={told}
      />
      <p className="replay-time">{say.seenAt(told(now))}</p>
    </>
  );
};
