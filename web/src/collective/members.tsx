import { Link } from 'react-router';
import { Part } from '../case/part';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { caseNumber, memberName } from '../words/spoken';
import { collectiveWords } from './collective.words';
import { type CollectiveDetails } from './read-collective';

/** Everybody who ever joined, in the order of joining: who represents them, who left, whom a settlement binds. */
export const Members = ({ of }: { readonly of: CollectiveDetails }) => {
  const say = useWords(collectiveWords);
  const { language } = useLanguage();
  const bound = new Set(of.settlements.flatMap(({ settled }) => settled));
  return (
    <Part title={say.members}>
      <Table
        name={say.members}
        head={[say.member, say.name, say.standing, say.contact, say.case]}
        rows={of.members.map(({ member, name, phone, grievance, representative, left, erased }) => [
          memberName(member, language),
          erased ? say.erased : (name ?? say.unnamed),
          [representative ? say.representative : '', left ? say.left : bound.has(member) ? say.settled : say.open]
            .filter(Boolean)
            .join(' · '),
          erased ? '—' : (phone ?? '—'),
          grievance ? (
            <Link key="case" className="case-number" to={`/cases/${grievance}`}>
              {caseNumber(grievance)}
            </Link>
          ) : (
            '—'
          ),
        ])}
      />
    </Part>
  );
};
