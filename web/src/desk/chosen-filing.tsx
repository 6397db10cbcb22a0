import { Link } from 'react-router';
import { ClocksPart } from '../case/clocks-part';
import { CaseDecisions } from '../case/decisions-part';
import { SaidPart } from '../case/parties-part';
import { useCase, useHistory } from '../case/read-case';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { deskWords } from './desk.words';
import { Related } from './related';

/** The filing that was chosen: what it says, what it may repeat, its clocks and hops, and what may be decided. */
export const ChosenFiling = ({ id }: { readonly id: string }) => {
  const say = useWords(deskWords);
  const { data: history = [] } = useHistory(id);
  const hops = history.filter(({ type }) => type === 'GrievanceDelegated').length;
  return (
    <Shown of={useCase(id)}>
      {(of) => (
        <div className="desk-chosen">
          <div>
            <h2>{of.title}</h2>
            <p>
              {of.number} · {say.hops(String(hops))} ·{' '}
              <Link to={`/cases/${id}`} data-open="case">
                {say.openCase}
              </Link>
            </p>
          </div>
          <CaseDecisions key={id} of={of} />
          <SaidPart of={of} />
          <Related id={id} />
          <ClocksPart id={id} />
        </div>
      )}
    </Shown>
  );
};
