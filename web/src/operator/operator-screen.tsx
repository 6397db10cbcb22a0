import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { ask, read } from '../ask';
import { Failed, Shown } from '../frame/states';
import { Table } from '../frame/table';
import { useWords } from '../language';
import { momentOf } from '../words/spoken';
import { operatorWords } from './operator.words';

/** A projection as `GET /api/projections` tells it. */
interface Projection {
  readonly name: string;
  readonly position: string | null;
  /** When the last event of the checkpoint was taken down. */
  readonly at: string | null;
  readonly state: 'starting' | 'catching-up' | 'live' | 'waiting' | 'stopped' | 'apart' | 'unowned';
  readonly lag: number | null;
  readonly applied: number;
  readonly perSecond: number | null;
  readonly owner?: string;
  readonly error?: string | { readonly error: string };
}

const everyTwoSeconds = 2_000;

/** How the read models fare, looked at again every two seconds, and building one anew. */
export const OperatorScreen = () => {
  const say = useWords(operatorWords);
  const projections = useQuery({
    queryKey: ['projections'],
    queryFn: () => read<{ readonly items: readonly Projection[] }>('/api/projections'),
    refetchInterval: everyTwoSeconds,
  });
  return (
    <>
      <h1>{say.title}</h1>
      <h2>{say.projections}</h2>
      <Shown of={projections} empty={({ items }) => items.length === 0}>
        {({ items }) => <Projections of={items} />}
      </Shown>
    </>
  );
};

const errorOf = ({ error }: Projection): string => (typeof error === 'string' ? error : (error?.error ?? ''));

const Projections = ({ of }: { readonly of: readonly Projection[] }) => {
  const say = useWords(operatorWords);
  const cache = useQueryClient();
  const rebuilding = useMutation({
    mutationFn: (name: string) => ask(`/api/projections/${name}/rebuilds`, { method: 'POST', body: {} }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['projections'] }),
  });
  const head = Math.max(0, ...of.map(stepsTo));
  return (
    <>
      {rebuilding.isError && <Failed error={rebuilding.error} />}
      {rebuilding.isSuccess && <Alert role="status" type="success" showIcon title={say.begun(rebuilding.variables)} />}
      <Table
        name={say.projections}
        head={[
          say.name,
          say.state,
          say.lag,
          say.position,
          say.checkpoint,
          say.applied,
          say.perSecond,
          say.owner,
          say.error,
          say.rebuild,
        ]}
        rows={of.map((each) => [
          each.name,
          say[each.state],
          each.lag ?? '—',
          <HowFar key="position" of={each} head={head} />,
          each.at ? momentOf(each.at) : '—',
          each.applied,
          each.perSecond ?? '—',
          each.owner ?? '—',
          errorOf(each) || '—',
          <Rebuild key="rebuild" name={each.name} begin={() => rebuilding.mutate(each.name)} />,
        ])}
      />
    </>
  );
};

/** Positions grow with the log; the leading number is enough to say how far one is on the way to another. */
const stepsTo = ({ position }: Projection): number => Number(/^\w?:?(\d+)/.exec(position ?? '')?.[1] ?? 0);

/** Where a projection is; while it catches up or is built anew, how far on the way to the one furthest ahead. */
const HowFar = ({ of, head }: { readonly of: Projection; readonly head: number }) => {
  const say = useWords(operatorWords);
  const share = head === 0 ? 0 : Math.floor((stepsTo(of) / head) * 100);
  const onItsWay = of.state === 'starting' || of.state === 'catching-up' || of.position === null;
  return (
    <>
      {of.position?.replace(/^0+(?=\d)/, '') ?? '—'}
      {onItsWay && head > 0 && (
        <div>
          <progress max={100} value={share} aria-label={say.progressOf(of.name)} /> {share}%
        </div>
      )}
    </>
  );
};

const Rebuild = ({ name, begin }: { readonly name: string; readonly begin: () => void }) => {
  const say = useWords(operatorWords);
  return (
    <Popconfirm title={say.sure(name)} okText={say.yes} cancelText={say.no} onConfirm={begin}>
      <Button aria-label={say.rebuildNamed(name)}>{say.rebuild}</Button>
    </Popconfirm>
  );
};
