import type { Location } from 'react-router';

export const signInPath = '/sign-in';

/** The address of the screen that sent somebody to sign in; one of ours, or the first screen. */
export const wayBack = (state: unknown): string =>
  typeof state === 'string' && /^\/(?![/\\])/.test(state) ? state : '/';

/** What signing in is to come back to from here; while signing in, what it was asked for at first. */
export const backTo = ({ pathname, search, hash, state }: Location): string =>
  wayBack(pathname.startsWith(signInPath) ? state : `${pathname}${search}${hash}`);
