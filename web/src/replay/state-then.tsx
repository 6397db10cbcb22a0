import { Shown } from '../frame/states';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { momentOf } from '../words/spoken';
import { ClocksThen } from './clocks-then';
import { Differences } from './differences';
import { flat } from './flat';
import { type Moment, type Point, useMoment } from './moments';
import { pathSaid, useValueSaid } from './path-said';
import { replayWords } from './replay.words';

/** The folded state, owner and clocks at a step or a time, and what the step changed of them. */
export const StateThen = ({ id, point }: { readonly id: string; readonly point: Point }) => {
  const { revision } = point;
  const now = useMoment(id, point);
  const before = useMoment(id, { revision: revision - 1 });
  return (
    <Shown of={now}>{(moment) => <Then moment={moment} before={revision === 0 ? undefined : before.data} />}</Shown>
  );
};

const Then = ({ moment, before }: { readonly moment: Moment; readonly before: Moment | undefined }) => {
  const say = useWords(replayWords);
  const { language } = useLanguage();
  const valueSaid = useValueSaid();
  const unitName = useUnitName();
  const facts = [
    [say.status, nameOf('statuses', moment.status, language)],
    [say.owner, unitName(moment.owner)],
    [say.recordedAt, momentOf(moment.recordedAt)],
    [say.rulebook, moment.rulebook],
  ];
  return (
    <section aria-labelledby="replay-state">
      <h2 id="replay-state">{say.state}</h2>
      <Table name={say.state} head={[say.value, say.content]} rows={facts} />
      <h3>{say.changed}</h3>
      <Differences name={say.changed} before={before} after={moment} nothing={say.nothingChanged} />
      <h3>{say.clocks}</h3>
      <ClocksThen clocks={moment.clocks} />
      <details>
        <summary>{say.whole}</summary>
        <Table
          name={say.whole}
          head={[say.value, say.content]}
          rows={[...flat({ ...moment, clocks: [] })].map(([path, value]) => [
            pathSaid(path, language),
            valueSaid(path, value),
          ])}
        />
      </details>
    </section>
  );
};
