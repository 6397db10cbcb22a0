import '../dashboard/dashboard.css';
import './registers.css';
import type { ReactNode } from 'react';
import { Navigate, NavLink, useParams } from 'react-router';
import { Refused } from '../ask';
import { Failed, Loading } from '../frame/states';
import { useWords } from '../language';
import { useSession } from '../sign-in/session';
import { Agreements } from './agreements';
import { Collectives } from './collectives';
import { Deadlines } from './deadlines';
import { type RegisterName, registersFor } from './registers';
import { registersWords } from './registers.words';
import { RepeatedPetitions } from './repeated-petitions';
import { Reviews } from './reviews';

const shown: Readonly<Record<RegisterName, () => ReactNode>> = {
  deadlines: () => <Deadlines />,
  reviews: () => <Reviews />,
  agreements: () => <Agreements />,
  'repeated-petitions': () => <RepeatedPetitions />,
  collectives: () => <Collectives />,
};

/** The office's registers (台账), each narrowed and read page by page; which one stands in the address. */
export const RegistersScreen = () => {
  const say = useWords(registersWords);
  const { me } = useSession();
  const { which } = useParams();
  if (me === undefined) return <Loading />;
  const open = registersFor(me?.roles ?? []);
  const chosen = open.find(({ name }) => name === which);
  if (!open[0]) return <Failed error={new Refused(me ? 403 : 401, 'no-register', '', '')} />;
  if (!chosen) return <Navigate to={`/registers/${open[0].name}`} replace />;
  return (
    <>
      <h1>{say.title}</h1>
      <nav className="registers-which" aria-label={say.which}>
        {open.map(({ name }) => (
          <NavLink key={name} to={`/registers/${name}`}>
            {say[name]}
          </NavLink>
        ))}
      </nav>
      {shown[chosen.name]()}
    </>
  );
};
