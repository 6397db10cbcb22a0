import { useAccountName } from '../accounts/account-names';
import { formWords } from '../forms/forms.words';
import { useLanguage, useWords } from '../language';
import { useRegionName } from '../regions/regions';
import { useUnitName } from '../units/units';
import { nameOf, valueName } from '../words/names';
import { memberName, momentOf, partyName } from '../words/spoken';
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

/** Says a value in the words of its field: states, parties, units, regions and instants as people say them; what is not there is a dash. */
export const useValueSaid = (): ((path: string, value: string | null) => string) => {
  const { language } = useLanguage();
  const { yes, no } = useWords(formWords);
  const accountName = useAccountName();
  const [unitName, regionName] = [useUnitName(), useRegionName()];
  return (path, value) => {
    if (value === null || value === 'null' || value === '[]' || value === '{}') return '—';
    if (value === 'true' || value === 'false') return value === 'true' ? yes : no;
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return momentOf(value);
    if (/^(petitioner|counterparty-\d+)$/.test(value)) return partyName(value, language);
    if (/^member-\d+$/.test(value)) return memberName(value, language);
    const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
    if (field === 'by' || field === 'mediator') return accountName(value);
    const named = field === 'status' ? nameOf('statuses', value, language) : valueName(field, value, language);
    if (named !== value) return named;
    const placed = regionName(unitName(value));
    return field === 'from' && placed === value ? nameOf('statuses', value, language) : placed;
  };
};
