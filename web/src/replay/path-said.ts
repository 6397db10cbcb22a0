import { nameOf, valueName } from '../words/names';
import type { Language } from '../words/words';
import { parts } from './parts.names';

const partSaid = (part: string, language: Language): string =>
  /^\d+$/.test(part)
    ? String(Number(part) + 1)
    : (parts[part]?.[language === 'zh' ? 0 : 1] ?? nameOf('fields', part, language));

/** A path in a state in the words of the field; places in lists count from 1. */
export const pathSaid = (path: string, language: Language): string =>
  path
    .split('.')
    .map((part) => partSaid(part, language))
    .join(' › ');

/** A value in the words of its field; what is not there is a dash. */
export const valueSaid = (path: string, value: string | null, language: Language): string => {
  if (value === null || value === 'null' || value === '[]' || value === '{}') return '—';
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (field === 'status') return nameOf('statuses', value, language);
  return valueName(/^(petitioner|counterparty-\d+)$/.test(value) ? 'party' : field, value, language);
};
