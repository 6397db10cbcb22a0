import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { RelatedGrievance } from '../../../src/grievance/http/related-grievances';
import { read } from '../ask';
import { Part } from '../case/part';
import { Signal } from '../case/signal';
import { Shown } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { nameOf, valueName } from '../words/names';
import { dayOf } from '../words/spoken';
import { deskWords } from './desk.words';

/** Filings that may be the same matter beside the one that was chosen: repeated, of a group, or for a human to say. */
export const Related = ({ id }: { readonly id: string }) => {
  const say = useWords(deskWords);
  const { language } = useLanguage();
  const related = useQuery({
    queryKey: ['case', id, 'related'],
    queryFn: () => read<{ readonly items: readonly RelatedGrievance[] }>(`/api/grievances/${id}/related`),
  });
  return (
    <Part title={say.related}>
      <Shown of={related}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say.noRelated}</p>
          ) : (
            <ul className="desk-related" aria-label={say.related}>
              {items.map(({ id: other, number, title, status, receivedAt, relation }) => (
                <li key={other}>
                  <Signal colour={relation === 'repeated' ? 'amber' : undefined}>
                    {valueName('relation', relation, language)}
                  </Signal>{' '}
                  <Link to={`/cases/${other}`}>{title}</Link>{' '}
                  <span className="case-basis">
                    {number} · {nameOf('statuses', status, language)} · {dayOf(receivedAt)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Part>
  );
};
