import '../dashboard/dashboard.css';
import type { DeadlineFigures } from '../../../src/figures/deadlines';
import { useFigure } from '../dashboard/figures';
import { figureReaders } from '../frame/places';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { registers } from '../registers/registers';
import { useHasRole } from '../sign-in/session';
import { useAttempts } from './attempts';
import { AttemptsBoard } from './attempts-board';
import { CasesBoard } from './cases-board';
import { KeptBoard } from './kept-board';
import { useLoads } from './loads';
import { LoadsBoard } from './loads-board';
import { useOpenCases } from './open-cases';
import { workloadWords } from './workload.words';

/** Who has how much to do, what is due first, and how last days were kept: duties by unit, mediation by mediator. */
export const WorkloadScreen = () => {
  const say = useWords(workloadWords);
  const mediates = useHasRole('mediator', 'court-liaison', 'router', 'registrar', 'supervisor', 'auditor');
  const watches = useHasRole(...registers[0].roles);
  const counts = useHasRole(...figureReaders);
  const cases = useOpenCases();
  const loads = useLoads(watches);
  const attempts = useAttempts(mediates);
  return (
    <>
      <h1>{say.title}</h1>
      <div className="dashboard-grid">
        {watches && (
          <Shown of={loads} empty={({ items }) => items.length === 0}>
            {({ items }) => <LoadsBoard loads={items} />}
          </Shown>
        )}
        {counts && <Kept />}
        <Shown of={cases}>{({ items, next }) => <CasesBoard cases={items} more={next !== null} />}</Shown>
        {mediates && (
          <Shown of={attempts}>{({ items, next }) => <AttemptsBoard attempts={items} more={next !== null} />}</Shown>
        )}
      </div>
    </>
  );
};

const Kept = () => (
  <Shown
    of={useFigure<DeadlineFigures>('deadlines/counts', { by: 'unit' })}
    empty={({ groups }) => groups.length === 0}
  >
    {(read) => <KeptBoard of={read} />}
  </Shown>
);
