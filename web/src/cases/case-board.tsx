import { Button } from 'antd';
import { Link } from 'react-router';
import { Failed, Loading } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { nameOf, valueName } from '../words/names';
import { Due } from './case-row';
import { casesWords } from './cases.words';
import { type Filters, useCases } from './read-cases';

const columns = [
  { name: 'intake', status: 'received,delegated,contested' },
  { name: 'handling', status: 'in-handling,executing' },
  { name: 'people', status: 'in-mediation', tier: 'people' },
  { name: 'administrative', status: 'in-mediation', tier: 'administrative' },
  { name: 'judicial', status: 'in-mediation', tier: 'judicial' },
  { name: 'performing', status: 'performing' },
  { name: 'reviews', status: 'opinion-issued,in-review,review-decided,in-final-review,final-decided' },
  { name: 'done', status: 'resolved,closed' },
  { name: 'ended', status: 'declined,redirected,withdrawn,merged,terminated' },
] as const;
type Column = (typeof columns)[number];

/** What a column shows under the page's filters; nothing where they leave it no state or tier. */
const within = (column: Column, filters: Filters): Filters | undefined => {
  const wanted = filters.status?.split(',');
  const status = column.status.split(',').filter((each) => !wanted || wanted.includes(each));
  const tier = 'tier' in column ? column.tier : undefined;
  if (status.length === 0 || (tier && filters.tier && !filters.tier.split(',').includes(tier))) return undefined;
  return { ...filters, status: status.join(','), ...(tier && { tier }) };
};

/** Cases by stage, those in mediation by tier, each column with what is due first. */
export const CaseBoard = ({ filters }: { readonly filters: Filters }) => {
  const say = useWords(casesWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard (WCAG 2.1.1)
    <section className="cases-board" aria-label={say.boardOf} tabIndex={0}>
      {columns.map((column) => {
        const narrowed = within(column, filters);
        return (
          <section key={column.name} aria-label={say[column.name]}>
            <h2>{say[column.name]}</h2>
            {narrowed && <Cards filters={narrowed} />}
          </section>
        );
      })}
    </section>
  );
};

const Cards = ({ filters }: { readonly filters: Filters }) => {
  const say = useWords(casesWords);
  const { language } = useLanguage();
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useCases(filters, {
    limit: 20,
  });
  if (!data) return isError ? <Failed error={error} again={() => void refetch()} /> : <Loading />;
  return (
    <>
      <ul>
        {data.pages
          .flatMap(({ items }) => items)
          .map((item) => (
            <li key={item.id}>
              <Link className="cases-card" to={`/cases/${item.id}`} data-case={item.id}>
                <span className="cases-title">{item.title}</span>
                <span>
                  {nameOf('statuses', item.status, language)} · {valueName('category', item.category, language)}
                </span>
                <Due of={item} />
              </Link>
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {say.more}
        </Button>
      )}
    </>
  );
};
