import { Link } from 'react-router';
import { lyingBars } from '../dashboard/bars';
import { CasesLink } from '../dashboard/cases-link';
import { CountsTable } from '../dashboard/counts-table';
import { heightFor } from '../dashboard/error-bars';
import { Figure } from '../dashboard/figure';
import { SaveAs } from '../dashboard/save-as';
import { Nothing } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { atMost, type Listed, type OpenCase, openCases } from './open-cases';
import { loadsOf, type UnitLoad } from './tally';
import { workloadWords } from './workload.words';

const standings = ['overdue', 'soon', 'later', 'undated'] as const;
const colourOf = { overdue: 'red', soon: 'amber' } as const;

/** Open cases by unit and by how near their next last day is, and each of them, the first due first. */
export const CasesBoard = ({ read }: { readonly read: Listed<OpenCase> }) => {
  const say = useWords(workloadWords);
  if (read.items.length === 0) return <Nothing said={say.noCases} />;
  return (
    <>
      {read.more && <p role="status">{say.first(atMost)}</p>}
      <ByUnit loads={loadsOf(read.items)} />
      <DueList cases={read.items} />
    </>
  );
};

const ByUnit = ({ loads }: { readonly loads: readonly UnitLoad[] }) => {
  const say = useWords(workloadWords);
  const unitName = useUnitName();
  const option = lyingBars(
    loads.map(({ unit }) => unitName(unit)),
    standings.map((each) => ({ name: say[each], values: loads.map((load) => load[each]) })),
    'standing',
  );
  const cell = (each: (typeof standings)[number]) => (load: UnitLoad) => {
    if (each === 'later' || each === 'undated' || load[each] === 0) return load[each];
    const where = { unit: load.unit, clock: colourOf[each] };
    return (
      <CasesLink where={where} label={`${unitName(load.unit)} ${say[each]} ${load[each]}`}>
        {load[each]}
      </CasesLink>
    );
  };
  return (
    <Figure title={say.casesByUnit} option={option} height={heightFor(loads.length)}>
      <CountsTable
        caption={say.casesByUnit}
        head={say.unit}
        rows={loads}
        keyOf={({ unit }) => unit}
        nameOf={({ unit }) => <CasesLink where={{ unit }}>{unitName(unit)}</CasesLink>}
        columns={[
          ...standings.map((each) => ({ name: say[each], cell: cell(each) })),
          { name: say.all, cell: ({ all }: UnitLoad) => all },
        ]}
      />
    </Figure>
  );
};

const DueList = ({ cases }: { readonly cases: readonly OpenCase[] }) => {
  const say = useWords(workloadWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  return (
    <section className="dashboard-figure">
      <h2>{say.casesDue}</h2>
      <SaveAs path="grievances" asked={openCases} name={say.casesDue} />
      <CountsTable
        caption={say.casesDue}
        head={say.number}
        rows={cases}
        keyOf={({ id }) => id}
        nameOf={({ id, number }) => <Link to={`/cases/${id}`}>{number}</Link>}
        columns={[
          { name: say.due, cell: ({ nextDue }) => nextDue ?? '—' },
          {
            name: say.standing,
            cell: ({ standing }) => <span className={`workload-${standing}`}>{say[standing]}</span>,
          },
          { name: say.unit, cell: ({ unit }) => unitName(unit) },
          { name: say.status, cell: ({ status }) => nameOf('statuses', status, language) },
          { name: say.case, cell: ({ title }) => title },
        ]}
      />
    </section>
  );
};
