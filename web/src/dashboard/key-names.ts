import { useQuery } from '@tanstack/react-query';
import type { UnitProfile } from '../../../src/organization/domain/events';
import { query, read } from '../ask';
import { useLanguage, useWords } from '../language';
import { valueName } from '../words/names';
import { dashboardWords } from './dashboard.words';

type Unit = Pick<UnitProfile, 'name'> & { readonly id: string; readonly nameEn?: string };
interface Units {
  readonly items: readonly Unit[];
  readonly next: string | null;
}

const everyUnit = async (): Promise<ReadonlyMap<string, Unit>> => {
  const units = new Map<string, Unit>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const { items, next }: Units = await read(`/api/units${query({ limit: 200, cursor })}`);
    for (const unit of items) units.set(unit.id, unit);
    cursor = next;
  }
  return units;
};

/** The name of a unit in the language people read in. */
export const useUnitNames = (wanted = true): ((id: string) => string) => {
  const { language } = useLanguage();
  const { data } = useQuery({ queryKey: ['units'], queryFn: everyUnit, staleTime: 300_000, enabled: wanted });
  return (id) => {
    const unit = data?.get(id);
    return (language === 'en' ? unit?.nameEn : undefined) ?? unit?.name ?? id;
  };
};

/** The name of a dimension's value: a tier, a unit, a month, or the code a place gave it. */
export const useKeyNames = (by: string): ((key: string) => string) => {
  const { language } = useLanguage();
  const { none } = useWords(dashboardWords);
  const unitName = useUnitNames(by === 'unit');
  return (key) => {
    if (key === '' || key === 'none') return none;
    return by === 'unit' ? unitName(key) : valueName(by, key, language);
  };
};
