import { memo } from 'react';
import { Link } from 'react-router';
import { Signal } from '../case/signal';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { nameOf, valueName } from '../words/names';
import { dayOf, momentOf } from '../words/spoken';
import { casesWords } from './cases.words';
import type { CaseItem } from './read-cases';

/** One case in a worklist, opened by pressing it. */
export const CaseRow = memo(({ of }: { readonly of: CaseItem }) => {
  const { language } = useLanguage();
  const unitName = useUnitName();
  const { id, number, title, status, tier, category, unit, receivedAt } = of;
  return (
    <Link className="cases-row" to={`/cases/${id}`} data-case={id}>
      <span className="cases-title">{title}</span>
      <span>{number}</span>
      <span>
        {nameOf('statuses', status, language)}
        {tier && ` · ${valueName('tier', tier, language)}`}
      </span>
      <span>{valueName('category', category, language)}</span>
      <span>{unitName(unit)}</span>
      <time dateTime={receivedAt}>{dayOf(momentOf(receivedAt))}</time>
      <Due of={of} />
    </Link>
  );
});

/** What is due next, and how near it is: in words first, in colour beside. */
export const Due = ({ of: { nextDue, clock } }: { readonly of: CaseItem }) => {
  const say = useWords(casesWords);
  const { language } = useLanguage();
  if (nextDue === null || clock === null) return <span className="cases-none">{say.noDue}</span>;
  return (
    <Signal colour={clock}>
      {say.due(nextDue)} {clock === 'green' ? '' : valueName('clock', clock, language)}
    </Signal>
  );
};
