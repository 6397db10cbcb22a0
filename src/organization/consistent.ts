import type { Declared, DeclaredRegion, DeclaredUnit, Fault } from './declared';
import { lines } from './domain/terms';

/** Regions and units that are known already, which a file may lean on. */
export interface AlreadyKnown {
  region(code: string): { readonly parent: string | null } | undefined;
  profile(id: string): { readonly superior: string | null; readonly kind: string } | undefined;
}

/** Nothing is known yet: the file founds the organisation and is whole in itself. */
export const nothingKnown: AlreadyKnown = { region: () => undefined, profile: () => undefined };

const twice = (items: readonly { readonly line: number; readonly id: string }[], zh: string, en: string): Fault[] => {
  const first = new Map<string, number>();
  return items.flatMap(({ id, line }) => {
    const before = first.get(id);
    first.set(id, before ?? line);
    return before === undefined
      ? []
      : [
          {
            line,
            en: `${en} ${id} stands twice, first on line ${before}`,
            zh: `${zh} ${id} 重复，首次出现在第 ${before} 行`,
          },
        ];
  });
};

/** Whether following a link from here leads back here. */
const leadsBack = (from: string, next: (id: string) => string | null | undefined): boolean => {
  const seen = new Set([from]);
  for (let at = next(from); at; at = next(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

const ofRegions = (regions: readonly DeclaredRegion[], known: AlreadyKnown): Fault[] => {
  const byCode = new Map(regions.map((each) => [each.id, each.region]));
  const parentOf = (code: string) => (byCode.get(code) ?? known.region(code))?.parent;
  return regions.flatMap(({ line, id, region: { parent } }) => {
    if (parent && !byCode.has(parent) && !known.region(parent))
      return [
        { line, en: `region ${id}: its parent ${parent} is not there`, zh: `地区 ${id}：上级地区 ${parent} 不存在` },
      ];
    return leadsBack(id, parentOf)
      ? [{ line, en: `region ${id}: it lies within itself`, zh: `地区 ${id}：上级关系成环` }]
      : [];
  });
};

const ofUnits = ({ regions, units }: Declared, known: AlreadyKnown): Fault[] => {
  const byId = new Map(units.map((each) => [each.id, each]));
  const codes = new Set(regions.map(({ id }) => id));
  const isThere = (id: string) => (byId.has(id) ? byId.get(id)?.ended === null : known.profile(id) !== undefined);
  const exists = (id: string) => byId.has(id) || known.profile(id) !== undefined;
  const above = (id: string) => (byId.get(id)?.unit ?? known.profile(id))?.superior;
  return units.flatMap(({ line, id, unit, ended }: DeclaredUnit) => {
    const faults: Fault[] = [];
    const fault = (en: string, zh: string) => faults.push({ line, en: `unit ${id}: ${en}`, zh: `机构 ${id}：${zh}` });
    if (codes.has(id) || known.region(id)) fault('a region has this code', '该编码已用于地区');
    if (!codes.has(unit.region) && !known.region(unit.region))
      fault(`its region ${unit.region} is not there`, `地区 ${unit.region} 不存在`);
    for (const superior of [unit.superior, ...lines.map((each) => unit.superiors[each])])
      if (superior && !exists(superior)) fault(`its superior ${superior} is not there`, `上级单位 ${superior} 不存在`);
    if (leadsBack(id, above)) fault('it is above itself', '上下级关系成环');
    if (ended && (ended.successor === id || !isThere(ended.successor)))
      fault(`its successor ${ended.successor} is not there`, `承继单位 ${ended.successor} 不存在`);
    return faults;
  });
};

/** What does not fit together in a file, and with what is known already; faults of single lines come first. */
export const faultsIn = (declared: Declared, known: AlreadyKnown = nothingKnown): readonly Fault[] => {
  if (declared.faults.length > 0) return declared.faults;
  const { regions, units } = declared;
  const answered = known !== nothingKnown || units.some(({ unit, ended }) => unit.kind === 'petition-office' && !ended);
  return [
    ...twice(regions, '地区', 'region'),
    ...twice(units, '机构', 'unit'),
    ...ofRegions(regions, known),
    ...ofUnits(declared, known),
    ...(answered
      ? []
      : [
          {
            line: 1,
            en: 'no unit is a petition-office, so nobody would answer for filings',
            zh: '没有信访部门（petition-office），无人负责登记事项',
          },
        ]),
  ].sort((one, other) => one.line - other.line);
};
