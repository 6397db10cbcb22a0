import { erased } from '../kernel/erased';
import { isSealed, open, subjectOf } from './sealed-text';
import type { Keys } from './subject-keys';

/** Where a text stands: its event and its field, e.g. `parties[1].name`. */
export const placeOf = (event: string, path: string): string => `${event} ${path}`;

type Change = (text: string, path: string) => string;

/** The same data with its texts changed; what has none to change is the very same object. */
export const withTexts = (value: unknown, change: Change, path = ''): unknown => {
  if (typeof value === 'string') return change(value, path);
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  let changed: Record<string, unknown> | undefined;
  for (const [name, before] of Object.entries(value)) {
    const after = withTexts(before, change, isList ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`);
    if (after === before) continue;
    changed ??= (isList ? [...value] : { ...value }) as Record<string, unknown>;
    changed[name] = after;
  }
  return changed ?? value;
};

/** Whose keys the sealed texts of an event need. */
export const subjectsIn = (data: object, subjects: Set<string>): void => {
  withTexts(data, (text) => {
    if (isSealed(text)) subjects.add(subjectOf(text));
    return text;
  });
};

/** What an event says, its sealed texts opened; `erased` where the key is no more. @throws NotOpened */
export const revealed = (event: string, data: object, keys: Keys): object =>
  withTexts(data, (text, path) => {
    if (!isSealed(text)) return text;
    const key = keys.get(subjectOf(text));
    return key ? open(text, key, placeOf(event, path)) : erased;
  }) as object;
