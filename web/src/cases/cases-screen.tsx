import { type InputRef, Segmented } from 'antd';
import { useMemo, useRef } from 'react';
import { useWords } from '../language';
import { CaseBoard } from './case-board';
import { CaseFilters } from './case-filters';
import { CaseList } from './case-list';
import './cases.css';
import { casesWords } from './cases.words';
import { useFilters } from './read-cases';
import { moveFocus, useKeys } from './use-keys';

/** The cases one may see: a list by what is due, or a board by stage and tier; by keyboard or pointer. */
export const CasesScreen = () => {
  const say = useWords(casesWords);
  const { filters, view, change } = useFilters();
  const search = useRef<InputRef>(null);
  const keys = useMemo(() => {
    const [down, up] = [() => moveFocus('[data-case]', 1), () => moveFocus('[data-case]', -1)];
    return { j: down, ArrowDown: down, k: up, ArrowUp: up, '/': () => search.current?.focus() };
  }, []);
  useKeys(keys);
  return (
    <>
      <div className="cases-head">
        <h1>{say.title}</h1>
        <Segmented
          aria-label={say.view}
          value={view}
          onChange={(value) => change('view', value === 'board' ? 'board' : undefined)}
          options={[
            { value: 'list', label: say.list },
            { value: 'board', label: say.board },
          ]}
        />
      </div>
      <CaseFilters search={search} />
      <p className="cases-keys">{say.shortcuts}</p>
      {view === 'board' ? (
        <CaseBoard filters={filters} />
      ) : (
        <CaseList key={JSON.stringify(filters)} filters={filters} />
      )}
    </>
  );
};
