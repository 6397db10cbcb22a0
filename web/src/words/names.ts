import { categories } from './categories.names';
import { decisions } from './decisions.names';
import { events } from './events.names';
import { fields } from './fields.names';
import { helps } from './helps.names';
import { roles, statuses } from './people.names';
import { values } from './values.names';
import type { Language } from './words';

const lists = { decisions, events, fields, roles, statuses, values };

/** The name of something in a language; the code itself where a place has words of its own (channels, categories). */
export const nameOf = (list: keyof typeof lists, code: string, language: Language): string =>
  lists[list][code]?.[language === 'zh' ? 0 : 1] ?? code;

/** The name of a value of a field, e.g. `tier` `people`. */
export const valueName = (field: string, value: string, language: Language): string =>
  (field === 'category' ? categories[value] : values[`${field}.${value}`])?.[language === 'zh' ? 0 : 1] ?? value;

/** What the interface's document says of a field, in a language. */
export const helpIn = (description: string, language: Language): string =>
  language === 'zh' ? (helps[description] ?? description) : description;

/** The codes a field is known to have names for, e.g. the profiles of mediation. */
export const namedValues = (field: string): readonly string[] =>
  field === 'category'
    ? Object.keys(categories)
    : Object.keys(values)
        .filter((key) => key.startsWith(`${field}.`))
        .map((key) => key.slice(field.length + 1));
