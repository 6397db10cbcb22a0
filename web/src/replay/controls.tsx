import { Button, DatePicker, Slider } from 'antd';
import { useState } from 'react';
import type { HistoryItem } from '../../../src/grievance/history-items';
import { useLanguage, useWords } from '../language';
import { nameOf } from '../words/names';
import { momentOf } from '../words/spoken';
import type { Point } from './moments';
import { replayWords } from './replay.words';
import { TimeSlider } from './time-slider';

interface Shown {
  readonly items: readonly HistoryItem[];
  readonly point: Point;
  readonly show: (revision: number) => void;
  readonly showAt: (instant: string) => void;
}

/** Moves through the steps and through time: a slider for each, one step back or on, or straight to a moment. */
export const Controls = ({ items, point, show, showAt }: Shown) => {
  const { revision } = point;
  const say = useWords(replayWords);
  const { language } = useLanguage();
  const last = items.length - 1;
  const told = (step: number) => {
    const item = items[step];
    return item ? `${nameOf('events', item.type, language)} ${momentOf(item.recordedAt)}` : '';
  };
  return (
    <section className="replay-controls" aria-label={say.slider}>
      <Slider
        min={0}
        max={last}
        value={Math.max(0, revision)}
        onChange={show}
        tooltip={{ formatter: (step) => told(step ?? 0) }}
        ariaLabelForHandle={say.slider}
        ariaValueTextFormatterForHandle={told}
      />
      <TimeSlider items={items} point={point} showAt={showAt} />
      <div className="replay-row">
        <Button disabled={revision <= 0} onClick={() => show(revision - 1)}>
          {say.previous}
        </Button>
        <strong role="status">{say.step(revision + 1, items.length)}</strong>
        <Button disabled={revision >= last} onClick={() => show(revision + 1)}>
          {say.next}
        </Button>
        <ToMoment showAt={showAt} />
      </div>
    </section>
  );
};

const ToMoment = ({ showAt }: Pick<Shown, 'showAt'>) => {
  const say = useWords(replayWords);
  const [at, setAt] = useState<string>();
  return (
    <span className="replay-row">
      <DatePicker
        showTime
        aria-label={say.atTime}
        placeholder={say.atTime}
        onChange={(chosen) => setAt(chosen ? `${chosen.format('YYYY-MM-DDTHH:mm:ss')}+08:00` : undefined)}
      />
      <Button disabled={at === undefined} onClick={() => at && showAt(at)}>
        {say.go}
      </Button>
    </span>
  );
};
