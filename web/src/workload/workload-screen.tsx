import '../dashboard/dashboard.css';
import './workload.css';
import { Failed, Loading, Shown } from '../frame/states';
import { useWords } from '../language';
import { useHasRole } from '../sign-in/session';
import { useAttempts } from './attempts';
import { AttemptsBoard } from './attempts-board';
import { CasesBoard } from './cases-board';
import { useOpenCases } from './open-cases';
import { workloadWords } from './workload.words';

/** Who has how much to do, and what is due first: cases by unit, mediation by mediator. */
export const WorkloadScreen = () => {
  const say = useWords(workloadWords);
  const mediates = useHasRole('mediator', 'court-liaison', 'router', 'registrar', 'supervisor', 'auditor');
  const cases = useOpenCases();
  const attempts = useAttempts(mediates);
  return (
    <>
      <h1>{say.title}</h1>
      <div className="dashboard-grid">
        {cases.read && <CasesBoard read={cases.read} />}
        {!cases.read && (cases.error ? <Failed error={cases.error} again={cases.again} /> : <Loading />)}
        {mediates && (
          <Shown of={attempts}>{({ items, next }) => <AttemptsBoard attempts={items} more={next !== null} />}</Shown>
        )}
      </div>
    </>
  );
};
