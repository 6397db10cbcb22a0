import { useSyncExternalStore } from 'react';

let reached = true;
const watching = new Set<() => void>();

/** Notes whether the service answered the last request, whatever it answered. */
export const noteReach = (answered: boolean): void => {
  if (answered === reached) return;
  reached = answered;
  for (const changed of watching) changed();
};

const watch = (changed: () => void) => {
  watching.add(changed);
  return () => {
    watching.delete(changed);
  };
};

/** Whether the service answered when it was last asked. */
export const useIsReached = (): boolean => useSyncExternalStore(watch, () => reached);
