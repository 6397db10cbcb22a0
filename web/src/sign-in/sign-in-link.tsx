import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { backTo, signInPath, wayBack } from './way-back';

/** To signing in, and from there back to the screen that asks for it. */
export const SignInLink = ({ children }: { readonly children: ReactNode }) => (
  <Link to={signInPath} state={backTo(useLocation())}>
    {children}
  </Link>
);

/** Where to go once signed in. */
export const useWayBack = (): string => wayBack(useLocation().state);
