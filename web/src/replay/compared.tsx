import { InputNumber } from 'antd';
import { useState } from 'react';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { Differences } from './differences';
import { useMoment } from './moments';
import { replayWords } from './replay.words';

/** Any two steps of a case, compared. */
export const Compared = ({ id, last }: { readonly id: string; readonly last: number }) => {
  const say = useWords(replayWords);
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(last);
  const one = useMoment(id, { revision: from });
  const other = useMoment(id, { revision: to });
  return (
    <section aria-labelledby="replay-compare">
      <h2 id="replay-compare">{say.compare}</h2>
      <div className="replay-row">
        <Step name={say.from} step={from} last={last} choose={setFrom} />
        <Step name={say.to} step={to} last={last} choose={setTo} />
      </div>
      <Shown of={other}>
        {(after) => one.data && <Differences name={say.compare} before={one.data} after={after} nothing={say.same} />}
      </Shown>
    </section>
  );
};

const Step = (props: {
  readonly name: string;
  readonly step: number;
  readonly last: number;
  readonly choose: (step: number) => void;
}) => {
  const { name, step, last, choose } = props;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the number field within is the control.
    <label>
      {name} <InputNumber min={1} max={last + 1} value={step + 1} onChange={(next) => choose((next ?? 1) - 1)} />
    </label>
  );
};
