import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { differences } from './flat';
import type { Moment } from './moments';
import { pathSaid, useValueSaid } from './path-said';
import { replayWords } from './replay.words';

/** What every step moves, and therefore says nothing. */
const told = ({ clocks: _clocks, revision: _revision, recordedAt: _at, ...state }: Moment): object => state;

/** What differs between two moments of a case, value by value. */
export const Differences = (props: {
  readonly name: string;
  readonly before: Moment | undefined;
  readonly after: Moment;
  readonly nothing: string;
}) => {
  const { name, before, after, nothing } = props;
  const say = useWords(replayWords);
  const { language } = useLanguage();
  const valueSaid = useValueSaid();
  const found = differences(before ? told(before) : {}, told(after));
  if (found.length === 0) return <p>{nothing}</p>;
  return (
    <Table
      name={name}
      head={[say.value, say.before, say.after]}
      rows={found.map(({ path, before: old, after: fresh }) => [
        pathSaid(path, language),
        old === null ? '—' : <del key="before">{valueSaid(path, old)}</del>,
        fresh === null ? '—' : <ins key="after">{valueSaid(path, fresh)}</ins>,
      ])}
    />
  );
};
