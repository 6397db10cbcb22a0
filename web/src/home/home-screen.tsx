import { Link, Navigate } from 'react-router';
import { placesFor } from '../frame/places';
import { useWords } from '../language';
import { useSession } from '../sign-in/session';
import { homeWords } from './home.words';

/** The front door: strangers file and track; whoever is signed in goes to their own place. */
export const HomeScreen = () => {
  const say = useWords(homeWords);
  const { me } = useSession();
  const [first] = me ? placesFor(me.roles) : [];
  if (first) return <Navigate to={first.to} replace />;
  const ways = [
    { to: '/file', name: say.file, said: say.fileSaid },
    { to: '/track', name: say.track, said: say.trackSaid },
    { to: '/sign-in', name: say.staff, said: say.staffSaid },
  ];
  return (
    <div className="narrow home">
      <h1>{say.title}</h1>
      <ul className="cards">
        {ways.map(({ to, name, said }) => (
          <li key={to}>
            <Link className="card" to={to}>
              <strong>{name}</strong>
              <span>{said}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};
