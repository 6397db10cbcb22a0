import { decisions } from './decisions.names';
import { events } from './events.names';
import { fields } from './fields.names';
import { roles, statuses } from './people.names';
import { values } from './values.names';
import type { Language } from './words';

const lists = { decisions, events, fields, roles, statuses, values };

/** The name of something in a language; the code itself where a place has words of its own (channels, categories). */
export const nameOf = (list: keyof typeof lists, code: string, language: Language): string =>
  lists[list][code]?.[language === 'zh' ? 0 : 1] ?? code;

/** The name of a value of a field, e.g. `tier` `people`. */
export const valueName = (field: string, value: string, language: Language): string =>
  values[`${field}.${value}`]?.[language === 'zh' ? 0 : 1] ?? value;
