import { useEffect, useState } from 'react';

/** How long one view stays on the wall, and how old its numbers get, in milliseconds. */
export const turn = 30_000;

/** Views that follow each other by themselves, until somebody holds them (WCAG 2.2.2). */
export const useTurns = (views: number) => {
  const [at, setAt] = useState(0);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => setAt((at + 1) % views), turn);
    return () => clearTimeout(timer);
  }, [at, held, views]);
  return { at, held, hold: setHeld, next: () => setAt((at + 1) % views) };
};
