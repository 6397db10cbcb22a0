import { useQuery } from '@tanstack/react-query';
import { query, read } from '../ask';
import { useLanguage } from '../language';

/** A body, committee, court or station, as `GET /api/units` tells it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly kind: string;
  readonly region: string;
  readonly mediates: readonly string[];
}
interface Page {
  readonly items: readonly Unit[];
  readonly next: string | null;
}

const everyUnit = async (): Promise<readonly Unit[]> => {
  const found: Unit[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await read(`/api/units${query({ limit: 200, cursor })}`);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

/** Every unit there is; they change seldom. */
export const useUnits = () => useQuery({ queryKey: ['units'], queryFn: everyUnit, staleTime: 600_000 });

/** Says a unit by its name in the language people read in; its id while the names are being read. */
export const useUnitName = (): ((id: string) => string) => {
  const { data = [] } = useUnits();
  const { language } = useLanguage();
  return (id) => {
    const unit = data.find((each) => each.id === id);
    return (language === 'en' ? unit?.nameEn : undefined) ?? unit?.name ?? id;
  };
};
