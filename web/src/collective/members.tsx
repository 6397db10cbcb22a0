import { Link } from 'react-router';
import { Part } from '../case/part';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { memberName } from '../words/spoken';
import { collectiveWords } from './collective.words';
import { type CollectiveDetails, numberOf } from './read-collective';

/** Everybody who ever joined, in the order of joining: who represents them, who left, whom a settlement binds. */
export const Members = ({ of }: { readonly of: CollectiveDetails }) => {
  const say = useWords(collectiveWords);
  const { language } = useLanguage();
  const bound = new Set(of.settlements.flatMap(({ settled }) => settled));
  return (
    <Part title={say.members}>
      <Table
        name={say.members}
        head={[say.member, say.name, say.contact, say.case, say.standing]}
        rows={of.members.map(({ member, name, phone, grievance, representative, left, erased }) => [
          memberName(member, language),
          erased ? say.erased : (name ?? say.unnamed),
          erased ? '—' : (phone ?? '—'),
          grievance ? (
            <Link key="case" to={`/cases/${grievance}`}>
              {numberOf(grievance)}
            </Link>
          ) : (
            '—'
          ),
          [representative ? say.representative : '', left ? say.left : bound.has(member) ? say.settled : say.open]
            .filter(Boolean)
            .join(' · '),
        ])}
      />
    </Part>
  );
};
