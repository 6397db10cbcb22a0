import { useEffect } from 'react';

const typesIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=dialog]') !== null);

/** Keys that do something on a page, unless somebody types or holds a modifier. */
export const useKeys = (keys: Readonly<Record<string, () => void>>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || typesIn(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys]);
};

/** Moves the focus along the rows of a list, from the first in sight when none has it. */
export const moveFocus = (selector: string, by: 1 | -1): void => {
  const rows = [...document.querySelectorAll<HTMLElement>(selector)];
  const now = rows.indexOf(document.activeElement as HTMLElement);
  const inSight = rows.findIndex((row) => row.getBoundingClientRect().bottom > 0);
  const next = rows[now < 0 ? inSight : now + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};
