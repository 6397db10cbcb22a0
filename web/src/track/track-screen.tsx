import './track.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { ForFingers } from '../frame/for-fingers';
import { Failed } from '../frame/states';
import { useWords } from '../language';
import { useSession } from '../sign-in/session';
import { OpenCase } from './open-case';
import { Progress } from './progress';
import { trackWords } from './track.words';
import { type Key, useTracked } from './tracked';

/** How a case goes on, for whoever holds its number and query code. */
export const TrackScreen = () => {
  const say = useWords(trackWords);
  const { me } = useSession();
  const [key, setKey] = useState<Key>();
  const tracked = useTracked(key);
  const again = () => void tracked.refetch();
  return (
    <ForFingers>
      <h1>{say.title}</h1>
      {key && tracked.data ? (
        <Progress of={tracked.data} queryCode={key.queryCode} reread={again} leave={() => setKey(undefined)} />
      ) : (
        <>
          <OpenCase
            open={(typed) => setKey({ ...typed, attempt: (key?.attempt ?? 0) + 1 })}
            busy={tracked.isFetching}
          />
          {tracked.isError && <Failed error={tracked.error} />}
          {me && (
            <p>
              {say.own} <Link to="/cases">{say.ownCases}</Link>
            </p>
          )}
        </>
      )}
    </ForFingers>
  );
};
