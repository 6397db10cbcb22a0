import { Link } from 'react-router';
import { useAccountName } from '../accounts/account-names';
import { lyingBars } from '../dashboard/bars';
import { CasesLink } from '../dashboard/cases-link';
import { CountsTable } from '../dashboard/counts-table';
import { heightFor } from '../dashboard/error-bars';
import { Figure } from '../dashboard/figure';
import { SaveAs } from '../dashboard/save-as';
import { Nothing } from '../frame/states';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { valueName } from '../words/names';
import { type Attempt, atMost, underWay } from './attempts';
import { mediatorLoadsOf } from './tally';
import { workloadWords } from './workload.words';

/** Attempts at mediation under way, by mediator and each of them, the first due first. */
export const AttemptsBoard = (props: { readonly attempts: readonly Attempt[]; readonly more: boolean }) => {
  const say = useWords(workloadWords);
  if (props.attempts.length === 0) return <Nothing said={say.noAttempts} />;
  return (
    <>
      {props.more && <p role="status">{say.first(atMost)}</p>}
      <ByMediator attempts={props.attempts} />
      <DueList attempts={props.attempts} />
    </>
  );
};

const ByMediator = ({ attempts }: { readonly attempts: readonly Attempt[] }) => {
  const say = useWords(workloadWords);
  const loads = mediatorLoadsOf(attempts);
  const accountName = useAccountName();
  const named = (mediator: string | null) => (mediator === null ? say.noMediator : accountName(mediator));
  const option = lyingBars(
    loads.map(({ mediator }) => named(mediator)),
    [{ name: say.count, values: loads.map(({ count }) => count) }],
  );
  return (
    <Figure title={say.attemptsByMediator} option={option} height={heightFor(loads.length)}>
      <CountsTable
        caption={say.attemptsByMediator}
        head={say.mediator}
        rows={loads}
        keyOf={({ mediator }) => mediator ?? ''}
        nameOf={({ mediator }) =>
          mediator === null ? named(mediator) : <CasesLink where={{ mediator }}>{named(mediator)}</CasesLink>
        }
        columns={[
          { name: say.count, cell: ({ count }) => count },
          { name: say['state.open'], cell: ({ open }) => open },
          { name: say.earliest, cell: ({ earliest }) => earliest ?? '—' },
        ]}
      />
    </Figure>
  );
};

const DueList = ({ attempts }: { readonly attempts: readonly Attempt[] }) => {
  const say = useWords(workloadWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  const accountName = useAccountName();
  const stateName = (state: Attempt['state']) => (state === 'ended' ? state : say[`state.${state}`]);
  return (
    <section className="dashboard-figure wide">
      <header>
        <h2>{say.attemptsDue}</h2>
        <SaveAs path="mediations" asked={underWay} name={say.attemptsDue} />
      </header>
      <Table
        name={say.attemptsDue}
        head={[say.number, say.case, say.due, say.tier, say.unit, say.mediator, say.state, say.sessions]}
        rows={attempts.map(({ grievance, number, title, due, tier, unit, mediator, state, sessions }) => [
          <Link key={grievance} className="number" to={`/cases/${grievance}`}>
            {number}
          </Link>,
          title,
          due ?? '—',
          valueName('tier', tier, language),
          unitName(unit),
          mediator === null ? say.noMediator : accountName(mediator),
          stateName(state),
          sessions,
        ])}
      />
    </section>
  );
};
