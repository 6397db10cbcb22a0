import { Button, DatePicker, Slider } from 'antd';
import { useState } from 'react';
import type { HistoryItem } from '../../../src/grievance/history-items';
import { useLanguage, useWords } from '../language';
import { nameOf } from '../words/names';
import { momentOf } from '../words/spoken';
import { revisionAt } from './moments';
import { replayWords } from './replay.words';

interface Shown {
  readonly items: readonly HistoryItem[];
  readonly revision: number;
  readonly show: (revision: number) => void;
}

/** Moves through the steps: a slider, one step back or on, or straight to a moment. */
export const Controls = ({ items, revision, show }: Shown) => {
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
      <div className="replay-row">
        <Button disabled={revision <= 0} onClick={() => show(revision - 1)}>
          {say.previous}
        </Button>
        <strong role="status">{say.step(revision + 1, items.length)}</strong>
        <Button disabled={revision >= last} onClick={() => show(revision + 1)}>
          {say.next}
        </Button>
        <ToMoment items={items} show={show} />
      </div>
    </section>
  );
};

const ToMoment = ({ items, show }: Omit<Shown, 'revision'>) => {
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
      <Button disabled={at === undefined} onClick={() => at && show(revisionAt(items, at))}>
        {say.go}
      </Button>
    </span>
  );
};
