import { Button } from 'antd';
import { Suspense, useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useMatch } from 'react-router';
import { calledBy } from '../accounts/account-names';
import { useLanguage, useWords } from '../language';
import { useLive } from '../live/use-live';
import { useSession } from '../sign-in/session';
import { SignInLink } from '../sign-in/sign-in-link';
import { useSignIn } from '../sign-in/ways';
import { frameWords } from './frame.words';
import { Offline } from './offline';
import { placesFor } from './places';
import { Loading } from './states';

/** What every screen stands in: where one can go, who is signed in, and the language. */
export const Frame = () => {
  const say = useWords(frameWords);
  const { language, choose } = useLanguage();
  const { me } = useSession();
  useLive();
  const demo = useSignIn().data?.mode === 'demo';
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say.skip}
      </a>
      <header>
        <Link className="brand" to="/">
          {say.brand}
        </Link>
        <nav aria-label={say.navigation}>
          {placesFor(me?.roles ?? []).map(({ to, name }) => (
            <Place key={to} to={to} name={say[name]} />
          ))}
        </nav>
        <Button onClick={() => choose(language === 'zh' ? 'en' : 'zh')} lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {say.language}
        </Button>
        <SignedIn />
      </header>
      {demo && <div className="demo">{say.demo}</div>}
      <Offline />
      <ScrollRestoration getKey={({ pathname }) => pathname} />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
};

/** A place one can go to; where one is stays in sight though there are more places than fit beside each other. */
const Place = ({ to, name }: { readonly to: string; readonly name: string }) => {
  const link = useRef<HTMLAnchorElement>(null);
  const here = useMatch({ path: to, end: false }) !== null;
  useEffect(() => {
    const row = link.current?.parentElement;
    if (here && row && link.current) row.scrollLeft = link.current.offsetLeft - row.offsetLeft - row.clientWidth / 4;
  }, [here]);
  return (
    <NavLink ref={link} to={to}>
      {name}
    </NavLink>
  );
};

const SignedIn = () => {
  const say = useWords(frameWords);
  const { language } = useLanguage();
  const { me, signOut } = useSession();
  if (!me) return <SignInLink>{say.signIn}</SignInLink>;
  const unit = me.unit && (language === 'en' ? (me.unit.nameEn ?? me.unit.name) : me.unit.name);
  const [role] = me.roles;
  const name = me.name === me.id && role ? calledBy(role, me.id, language) : me.name;
  return (
    <>
      <span className="who" data-testid="who">
        {[name, unit].filter(Boolean).join(' · ')}
      </span>
      <Button onClick={signOut}>{say.signOut}</Button>
    </>
  );
};
