import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { Failed, Loading } from '../frame/states';
import { Table } from '../frame/table';
import { useWords } from '../language';
import { supervisionWords } from './supervision.words';

/** A list under its heading, page by page; what it means when it is empty stands in its place. */
export const Listed = <Item,>(props: {
  readonly title: string;
  readonly of: UseInfiniteQueryResult<readonly Item[]>;
  readonly head: readonly string[];
  readonly row: (item: Item) => readonly ReactNode[];
  readonly empty: string;
}) => {
  const { title, of, head, row, empty } = props;
  const { more } = useWords(supervisionWords);
  const id = useId();
  const shown = () => {
    if (of.data === undefined)
      return of.isError ? <Failed error={of.error} again={() => void of.refetch()} /> : <Loading />;
    if (of.data.length === 0) return <p>{empty}</p>;
    return <Table name={title} head={head} rows={of.data.map(row)} />;
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {shown()}
      {of.hasNextPage && (
        <Button loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {more}
        </Button>
      )}
    </section>
  );
};
