import './replay.css';
import { Link, useParams, useSearchParams } from 'react-router';
import type { HistoryItem } from '../../../src/grievance/history-items';
import { Nothing, Shown } from '../frame/states';
import { useWords } from '../language';
import { Proof } from '../proof/proof';
import { useHasRole } from '../sign-in/session';
import { Compared } from './compared';
import { Controls } from './controls';
import { EventThen } from './event-then';
import { revisionAt, useHistory } from './moments';
import { replayWords } from './replay.words';
import { StateThen } from './state-then';

/** The auditor's replay: a case at any step or moment, what each event changed, and two points side by side. */
export const ReplayScreen = () => {
  const say = useWords(replayWords);
  const { id = '' } = useParams();
  return (
    <>
      <h1>{say.title}</h1>
      <p>
        <Link to={`/cases/${id}`}>{say.back}</Link>
      </p>
      <Shown of={useHistory(id)} empty={(items) => items.length === 0}>
        {(items) => <Replayed id={id} items={items} />}
      </Shown>
    </>
  );
};

const Replayed = ({ id, items }: { readonly id: string; readonly items: readonly HistoryItem[] }) => {
  const say = useWords(replayWords);
  const audits = useHasRole('auditor');
  const [said, saySo] = useSearchParams();
  const last = items.length - 1;
  const named = items.find(({ id }) => id === said.get('event'))?.revision;
  const at = said.get('at') ?? undefined;
  const revision = at ? revisionAt(items, at) : Math.min(Number(said.get('revision') ?? named ?? last), last);
  const show = (next: number) => saySo({ revision: String(next) }, { replace: true });
  const showAt = (instant: string) => saySo({ at: instant }, { replace: true });
  const event = items[revision];
  return (
    <>
      <Controls items={items} point={{ revision, at }} show={show} showAt={showAt} />
      {event ? (
        <div className="replay-parts">
          <EventThen event={event} />
          <StateThen id={id} point={{ revision, at }} />
        </div>
      ) : (
        <Nothing said={say.beforeAll} />
      )}
      <Compared id={id} last={last} />
      {audits && <Proof id={id} events={items} />}
    </>
  );
};
