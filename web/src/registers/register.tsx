import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Narrowing } from '../frame/narrowing';
import { usePages } from '../frame/pages';
import { useWords } from '../language';
import { Listed } from '../supervision/listed';
import { registersWords } from './registers.words';

/** One register: what it is narrowed to, and its rows page by page. */
export const Register = <Item,>(props: {
  readonly path: string;
  readonly title: string;
  readonly said?: string;
  readonly head: readonly string[];
  readonly row: (item: Item) => readonly ReactNode[];
  /** What the address may narrow it by, as the route names it. */
  readonly narrowedBy: readonly string[];
  readonly children: ReactNode;
}) => {
  const { path, title, said, head, row, narrowedBy, children } = props;
  const say = useWords(registersWords);
  const [address, setAddress] = useSearchParams();
  const asked = Object.fromEntries(narrowedBy.map((name) => [name, address.get(name) ?? undefined]));
  return (
    <>
      <Narrowing className="dashboard-filters" label={say.filters}>
        {children}
        <Button onClick={() => setAddress({}, { replace: true })}>{say.clear}</Button>
      </Narrowing>
      {said && <p>{said}</p>}
      <Listed title={title} of={usePages<Item>(path, asked)} head={head} row={row} empty={say.none} />
    </>
  );
};
