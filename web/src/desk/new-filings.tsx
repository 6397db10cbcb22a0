import { Button } from 'antd';
import { Due } from '../cases/case-row';
import { casesWords } from '../cases/cases.words';
import { useCases } from '../cases/read-cases';
import { Failed, Loading, Nothing } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { momentOf } from '../words/spoken';
import { deskWords } from './desk.words';

interface Props {
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}

/** Filings nobody has handed on yet, the oldest first. */
export const NewFilings = ({ chosen, choose }: Props) => {
  const say = useWords(deskWords);
  const { more } = useWords(casesWords);
  const { language } = useLanguage();
  const { data, isError, error, refetch, hasNextPage, fetchNextPage } = useCases(
    { status: 'received' },
    { sort: 'received' },
  );
  if (!data) return isError ? <Failed error={error} again={() => void refetch()} /> : <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Nothing said={say.none} />;
  return (
    <>
      <ul className="desk-list" aria-label={say.news}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              data-filing={item.id}
              aria-pressed={item.id === chosen}
              onClick={() => choose(item.id)}
              onFocus={() => choose(item.id)}
            >
              <strong>{item.title}</strong>
              <span>
                {item.number} · {valueName('category', item.category, language)}
              </span>
              <span>{momentOf(item.receivedAt)}</span>
              <Due of={item} />
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{more}</Button>}
    </>
  );
};
