import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import { Failed, Loading, Nothing } from '../frame/states';
import { useWords } from '../language';
import { CaseRow } from './case-row';
import { casesWords } from './cases.words';
import { type CasePage, type Filters, useCasePage } from './read-cases';

/** How far beyond the window rows are kept, so that they are there before one comes to them. */
const rootMargin = '1000px 0px';
/** The place held for a page that was never read, in pixels. */
const unread = 400;

interface Place {
  readonly filters: Filters;
  readonly cursor: string;
  /** Which page of the list. */
  readonly at: number;
  /** How many rows come before it. */
  readonly after: number;
  /** How high the pages were when they were last laid out. */
  readonly heights: number[];
  readonly learn: (at: number, page: CasePage) => void;
}

/** Whether something is in sight or close to it; how high it is there is noted each time it is laid out. */
const useNear = (box: RefObject<HTMLElement | null>, note: (height: number) => void) => {
  const [near, setNear] = useState(false);
  const noted = useRef(note);
  noted.current = note;
  useEffect(() => {
    const watched = box.current;
    if (!watched) return;
    let now = false;
    const watching = new IntersectionObserver(
      (moments) => {
        now = moments.at(-1)?.isIntersecting ?? now;
        setNear(now);
      },
      { rootMargin },
    );
    const measuring = new ResizeObserver(() => {
      if (now) noted.current(watched.getBoundingClientRect().height);
    });
    watching.observe(watched);
    measuring.observe(watched);
    return () => {
      watching.disconnect();
      measuring.disconnect();
    };
  }, [box]);
  return near;
};

/** One page of the list: its rows while it is near the window, a gap as high as they were elsewhere. */
export const CaseStretch = memo((place: Place) => {
  const { at, heights } = place;
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box, (height) => {
    heights[at] = height;
  });
  const minHeight = heights[at] ?? unread;
  return <div ref={box}>{near ? <Rows {...place} minHeight={minHeight} /> : <div style={{ minHeight }} />}</div>;
});

const Rows = ({ filters, cursor, at, after, learn, minHeight }: Place & { readonly minHeight: number }) => {
  const say = useWords(casesWords);
  const { data, isError, error, refetch, isPlaceholderData } = useCasePage(filters, cursor);
  useEffect(() => {
    if (data && !isPlaceholderData) learn(at, data);
  }, [data, isPlaceholderData, at, learn]);
  if (!data) {
    return (
      <div style={{ minHeight }}>{isError ? <Failed error={error} again={() => void refetch()} /> : <Loading />}</div>
    );
  }
  if (after === 0 && data.items.length === 0) return <Nothing said={say.none} />;
  return (
    <ol aria-label={say.titleFrom(String(after + 1))} start={after + 1}>
      {data.items.map((item) => (
        <li key={item.id}>
          <CaseRow of={item} />
        </li>
      ))}
    </ol>
  );
};
