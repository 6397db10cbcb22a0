import { Link, useRouteError } from 'react-router';
import { useWords } from '../language';
import { frameWords } from './frame.words';
import { Failed } from './states';

/** There is no such page. */
export const NoSuchPage = () => {
  const { notFound, home } = useWords(frameWords);
  return (
    <>
      <h1>{notFound}</h1>
      <Link to="/">{home}</Link>
    </>
  );
};

/** A page that could not be shown says so, and the others go on. */
export const BrokenPage = () => <Failed error={useRouteError()} again={() => location.reload()} />;
