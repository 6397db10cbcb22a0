import { useWords } from '../language';
import { CaseStretch } from './case-stretch';
import { casesWords } from './cases.words';
import type { Filters } from './read-cases';
import { useStretches } from './stretches';

/** Cases by what is due; further pages are read as one scrolls, and those far out of sight let go of until one comes back. */
export const CaseList = ({ filters }: { readonly filters: Filters }) => {
  const say = useWords(casesWords);
  const { stretches, heights, learn } = useStretches(filters);
  let shown = 0;
  const pages = stretches.map(({ cursor, count }, at) => {
    const after = shown;
    shown += count ?? 0;
    // biome-ignore lint/suspicious/noArrayIndexKey: a page keeps its place though it begins elsewhere.
    return <CaseStretch key={at} {...{ filters, cursor, at, after, heights, learn }} />;
  });
  const counted = stretches.at(-1)?.count === null ? say.countedMore : say.counted;
  return (
    <>
      <div className="cases-list">{pages}</div>
      {shown > 0 && <p role="status">{counted(String(shown))}</p>}
    </>
  );
};
