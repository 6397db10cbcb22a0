import '../dashboard/dashboard.css';
import './wall.css';
import { Link } from 'react-router';
import { Offline } from '../frame/offline';
import { useWords } from '../language';
import { useTurns } from './turns';
import { wallWords } from './wall.words';
import { WallPipeline } from './wall-pipeline';
import { WallSatisfaction } from './wall-satisfaction';

const views = ['pipeline', 'satisfaction'] as const;

/** Grand mediation and satisfaction in turn on a large dark screen, renewed by itself. */
export const WallScreen = () => {
  const say = useWords(wallWords);
  const { at, held, hold, next } = useTurns(views.length);
  const view = views[at] ?? 'pipeline';
  return (
    <main className="wall" aria-label={say.region}>
      <header>
        <h1>{say[view]}</h1>
        <span className="wall-said">{held ? say.stopped : say.every}</span>
        <button type="button" onClick={() => hold(!held)}>
          {held ? say.goOn : say.pause}
        </button>
        <button type="button" onClick={next}>
          {say.next}
        </button>
        <button type="button" onClick={() => void document.documentElement.requestFullscreen()}>
          {say.full}
        </button>
        <Link to={`/${view}`}>{say.leave}</Link>
      </header>
      <Offline />
      {view === 'pipeline' ? <WallPipeline /> : <WallSatisfaction />}
    </main>
  );
};
