import { Link } from 'react-router';
import { Part } from '../case/part';
import { Table } from '../frame/table';
import { useWords } from '../language';
import { caseNumber } from '../words/spoken';
import { collectiveWords } from './collective.words';
import { type CollectiveDetails } from './read-collective';

/** Terms laid before the members: who consented, and whom they bind; members settle one by one. */
export const Settlements = ({ of: { settlements } }: { readonly of: CollectiveDetails }) => {
  const say = useWords(collectiveWords);
  return (
    <Part title={say.settlements}>
      {settlements.length === 0 ? (
        <p>{say.noSettlements}</p>
      ) : (
        <Table
          name={say.settlements}
          head={[say.settlement, say.terms, say.consented, say.bound, say.case]}
          rows={settlements.map(({ settlement, grievance, terms, consented, settled }) => [
            settlement,
            <div key="terms" style={{ minWidth: '12em' }}>
              {terms}
            </div>,
            say.people(consented.length),
            say.people(settled.length),
            <Link key="case" className="case-number" to={`/cases/${grievance}`}>
              {caseNumber(grievance)}
            </Link>,
          ])}
        />
      )}
    </Part>
  );
};
