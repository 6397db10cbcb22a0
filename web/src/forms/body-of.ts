import type { Field } from './fields-of';

/** What stands in a form, by the names of its fields. */
export type Filled = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const empties: { readonly [K in Field['kind']]?: unknown } = {
  flag: false,
  lines: [],
  codes: [],
  parties: [],
  members: [],
  choices: [],
};

const sent = (field: Field, value: unknown): unknown => {
  if (field.kind === 'group') return isUntouched(value) ? undefined : bodyOf(field.fields, value as Filled);
  if (field.kind === 'groups') {
    const groups = (value ?? []) as readonly (Filled | undefined)[];
    return groups.length === 0 ? undefined : groups.map((each) => bodyOf(field.fields, each ?? {}));
  }
  if (field.kind === 'lines' && Array.isArray(value)) return value.map((line) => line.trim()).filter(Boolean);
  // What is written in a form is the time in China, where the service counts days.
  if (field.kind === 'moment' && typeof value === 'string' && value !== '') return `${value.slice(0, 16)}:00+08:00`;
  return typeof value === 'string' ? value.trim() : value;
};

const isUntouched = (value: unknown): boolean =>
  isEmpty(value) || (typeof value === 'object' && Object.values(value as object).every(isUntouched));

/** The body a form asks with: what was left out is left out; a list that is required is sent empty. */
export const bodyOf = (fields: readonly Field[], filled: Filled): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = sent(field, filled[field.name]);
      if (!isEmpty(value)) return [[field.name, value]];
      return field.required && field.kind in empties ? [[field.name, empties[field.kind]]] : [];
    }),
  );

/** Where in a form a problem's pointer (RFC 6901) points to: the longest part of it that is a field. */
export const placeOf = (fields: readonly Field[], pointer: string): (string | number)[] => {
  const [first, ...rest] = pointer.replace(/^\//, '').split('/');
  const field = fields.find(({ name }) => name === first);
  if (!field) return [];
  if (field.kind === 'group') return [field.name, ...placeOf(field.fields, rest.join('/'))];
  if (field.kind !== 'groups' || rest.length === 0) return [field.name];
  const [index, ...inner] = rest;
  return [field.name, Number(index), ...placeOf(field.fields, inner.join('/'))];
};
