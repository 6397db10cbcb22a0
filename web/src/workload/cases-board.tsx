import { Link } from 'react-router';
import { Signal } from '../case/signal';
import { SaveAs } from '../dashboard/save-as';
import { Nothing } from '../frame/states';
import { Table } from '../frame/table';
import { useLanguage, useWords } from '../language';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { atMost, type OpenCase, openCases } from './open-cases';
import { workloadWords } from './workload.words';

/** Open cases, the first due first; the worklist has them all. */
export const CasesBoard = ({ cases, more }: { readonly cases: readonly OpenCase[]; readonly more: boolean }) => {
  const say = useWords(workloadWords);
  const { language } = useLanguage();
  const unitName = useUnitName();
  return (
    <section className="dashboard-figure wide">
      <header>
        <h2>{say.casesDue}</h2>
        <SaveAs path="grievances" asked={openCases} name={say.casesDue} />
      </header>
      {cases.length === 0 && <Nothing said={say.noCases} />}
      {cases.length > 0 && (
        <Table
          name={say.casesDue}
          head={[say.number, say.case, say.due, say.standing, say.unit, say.status]}
          rows={cases.map(({ id, number, title, nextDue, clock, unit, status }) => [
            <Link key={id} className="number" to={`/cases/${id}`}>
              {number}
            </Link>,
            title,
            nextDue ?? '—',
            <Signal key="clock" colour={clock ?? undefined}>
              {clock === null ? say.undated : say[clock]}
            </Signal>,
            unitName(unit),
            nameOf('statuses', status, language),
          ])}
        />
      )}
      {more && (
        <p role="status">
          {say.first(atMost)} <Link to="/cases">{say.everyCase}</Link>
        </p>
      )}
    </section>
  );
};
