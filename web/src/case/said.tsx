import type { ReactNode } from 'react';
import { useAccountName } from '../accounts/account-names';
import { useMembersSaid } from '../collective/members-said';
import { formWords } from '../forms/forms.words';
import { useLanguage, useWords } from '../language';
import { useRegionName } from '../regions/regions';
import { useUnitName } from '../units/units';
import { nameOf, valueName } from '../words/names';
import { caseNumber, listed, momentOf, partyName } from '../words/spoken';
import { type Pair, Pairs } from './pairs';

type Fields = Readonly<Record<string, unknown>>;

const units = new Set([
  'to',
  'from',
  'unit',
  'office',
  'body',
  'reviewBody',
  'handedTo',
  'court',
  'seal',
  'receivedBy',
]);
const people = new Set(['mediator', 'official', 'leader', 'agent', 'sponsor']);
const aside = new Set(['by', 'at', 'account', 'subject', 'queryCodeHash']);

/** Says what is recorded in the words of the field: parties, units, instants and values by name. */
export const useSaid = () => {
  const { language } = useLanguage();
  const { yes, no } = useWords(formWords);
  const unitName = useUnitName();
  const regionName = useRegionName();
  const accountName = useAccountName();
  const { memberSaid } = useMembersSaid();
  const word = (field: string, value: string | number | boolean): string => {
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number') return String(value);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return momentOf(value);
    if (/^(petitioner|counterparty-\d+)$/.test(value)) return partyName(value, language);
    if (/^member-\d+$/.test(value)) return memberSaid(value);
    if (people.has(field)) return accountName(value);
    if (field === 'grievance') return caseNumber(value);
    if (field === 'region' || field === 'regionPath') return regionName(value);
    const named = valueName(field, value, language);
    return named === value && units.has(field) ? unitName(value) : named;
  };
  const said = (field: string, value: unknown): ReactNode => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value))
      return typeof value === 'object' ? <Pairs of={pairs(value as Fields)} /> : word(field, value as string);
    if (value.length === 0) return null;
    if (typeof value[0] !== 'object')
      return listed(
        value.map((each) => word(field, each)),
        language,
      );
    return value.map((each) => <Pairs key={JSON.stringify(each)} of={pairs(each)} />);
  };
  const pairs = (fields: Fields): readonly Pair[] =>
    Object.entries(fields)
      .filter(([field]) => !aside.has(field))
      .map(([field, value]) => [nameOf('fields', field, language), said(field, value)]);
  return { said, pairs, unitName, language };
};
