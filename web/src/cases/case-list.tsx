import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Failed, Loading, Nothing } from '../frame/states';
import { useWords } from '../language';
import { CaseRow } from './case-row';
import { casesWords } from './cases.words';
import { type Filters, useCases } from './read-cases';

/** Cases by what is due; further pages are read as one scrolls, and rows out of sight are not laid out. */
export const CaseList = ({ filters }: { readonly filters: Filters }) => {
  const say = useWords(casesWords);
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useCases(filters);
  if (isPending) return <Loading />;
  if (isError && !data) return <Failed error={error} again={() => void refetch()} />;
  const items = (data?.pages ?? []).flatMap((page) => page.items);
  if (items.length === 0) return <Nothing said={say.none} />;
  return (
    <>
      <ol className="cases-list" aria-label={say.title}>
        {items.map((item) => (
          <li key={item.id}>
            <CaseRow of={item} />
          </li>
        ))}
      </ol>
      <p role="status">{(hasNextPage ? say.countedMore : say.counted)(String(items.length))}</p>
      {isError && <Failed error={error} />}
      {hasNextPage && <More load={() => void fetchNextPage()} loading={isFetchingNextPage} />}
    </>
  );
};

/** Loads on when it comes into sight, or is pressed. */
const More = ({ load, loading }: { readonly load: () => void; readonly loading: boolean }) => {
  const { more } = useWords(casesWords);
  const at = useRef<HTMLDivElement>(null);
  const next = useRef(load);
  next.current = load;
  useEffect(() => {
    if (loading || !at.current) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && next.current(), {
      rootMargin: '600px',
    });
    seen.observe(at.current);
    return () => seen.disconnect();
  }, [loading]);
  return (
    <div ref={at}>
      <Button onClick={load} loading={loading}>
        {more}
      </Button>
    </div>
  );
};
