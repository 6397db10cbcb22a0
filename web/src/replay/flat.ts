/** A state as its single values by their paths, e.g. `mediation.parties.0.consented`; empty lists and objects count as values. */
export const flat = (value: unknown, path = ''): ReadonlyMap<string, string> => {
  if (typeof value !== 'object' || value === null) return new Map([[path, value === undefined ? '' : String(value)]]);
  const parts = Object.entries(value);
  if (parts.length === 0) return new Map([[path, Array.isArray(value) ? '[]' : '{}']]);
  return new Map(parts.flatMap(([name, part]) => [...flat(part, path ? `${path}.${name}` : name)]));
};

/** One value that differs between two states; null where it is not there. */
export interface Difference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two states, in the order of the later one; what vanished comes last. */
export const differences = (before: unknown, after: unknown): readonly Difference[] => {
  const [old, fresh] = [flat(before), flat(after)];
  const changed = [...fresh]
    .filter(([path, value]) => old.get(path) !== value)
    .map(([path, value]) => ({ path, before: old.get(path) ?? null, after: value }));
  const gone = [...old]
    .filter(([path]) => !fresh.has(path))
    .map(([path, value]) => ({ path, before: value, after: null }));
  return [...changed, ...gone];
};
