import { useQuery } from '@tanstack/react-query';
import type { NamedRegion } from '../../../src/organization/http/regions.controller';
import { query, read } from '../ask';
import { useLanguage } from '../language';
import type { Language } from '../words/words';

interface Page {
  readonly items: readonly NamedRegion[];
  readonly next: string | null;
}

const everyRegion = async (): Promise<readonly NamedRegion[]> => {
  const found: NamedRegion[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await read<Page>(`/api/regions${query({ limit: 200, cursor })}`);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

/** Every region of the organisation, read once. */
export const useRegions = () =>
  useQuery({ queryKey: ['regions'], queryFn: everyRegion, staleTime: Number.POSITIVE_INFINITY });

/** What has a name in Chinese, and perhaps in English. */
export const inLanguage = (named: { readonly name: string; readonly nameEn: string | null }, language: Language) =>
  language === 'en' ? (named.nameEn ?? named.name) : named.name;

export interface RegionChoice {
  readonly value: string;
  /** The region's own name. */
  readonly label: string;
  /** Where it lies, the widest first; it is found by these names as well. */
  readonly path: string;
}

/** Says a region by its name; its code while the names are being read, or where a place has none. */
export const useRegionName = (): ((code: string) => string) => {
  const { data = [] } = useRegions();
  const { language } = useLanguage();
  return (code) => {
    const region = data.find((each) => each.code === code);
    return region ? inLanguage(region, language) : code;
  };
};

/** Every region by name, each after the one it lies in. */
export const everywhereOf = (regions: readonly NamedRegion[], language: Language): readonly RegionChoice[] => {
  const byCode = new Map(regions.map((each) => [each.code, each]));
  const pathOf = ({ parent, ...named }: NamedRegion): readonly string[] => {
    const above = parent === null ? undefined : byCode.get(parent);
    return [...(above ? pathOf(above) : []), inLanguage(named, language)];
  };
  return regions
    .map((each) => ({ value: each.code, label: inLanguage(each, language), path: pathOf(each).join(' › ') }))
    .sort((one, other) => one.path.localeCompare(other.path, language));
};

/** The regions somebody can file in: a petition office answers for them (XF 22). */
export const choicesOf = (regions: readonly NamedRegion[], language: Language): readonly RegionChoice[] => {
  const open = new Set(regions.flatMap(({ code, office }) => (office ? [code] : [])));
  return everywhereOf(regions, language).filter(({ value }) => open.has(value));
};
