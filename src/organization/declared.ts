import { csvRows } from './csv';
import type { RegionProfile, UnitProfile } from './domain/events';
import { codePattern, type Ended, ends, lines, mediatedTiers, regionLevels } from './domain/terms';
import { jsonItemLines } from './json-items';
import type { DemoUser } from './organization';

/** What is wrong on a line of an organisation file. */
export interface Fault {
  readonly line: number;
  readonly en: string;
  readonly zh: string;
}

interface OnLine {
  readonly line: number;
  readonly id: string;
}
export interface DeclaredRegion extends OnLine {
  readonly region: RegionProfile;
}
export interface DeclaredUnit extends OnLine {
  readonly unit: UnitProfile;
  /** It is there no more: who succeeded it, and how. */
  readonly ended: { readonly how: Ended; readonly successor: string } | null;
}

/** What a file says, as far as each line makes sense by itself. */
export interface Declared {
  readonly regions: readonly DeclaredRegion[];
  readonly units: readonly DeclaredUnit[];
  readonly users: readonly DemoUser[];
  readonly faults: readonly Fault[];
}

/** Columns of a CSV file; a JSON file has the same names, lists as lists, in `regions` and `units`. */
export const regionFields = ['id', 'name', 'nameEn', 'level', 'parent'] as const;
export const unitFields = [
  ...['id', 'name', 'nameEn', 'kind', 'region', 'superior'],
  ...lines,
  ...['mediates', 'matters', 'ended', 'successor'],
] as const;

type Said = Readonly<Record<string, unknown>>;
interface Entry {
  readonly line: number;
  readonly type: string;
  readonly said: Said;
}

/** Collects what is wrong with one record. */
class Reading {
  readonly faults: Fault[] = [];

  constructor(
    private readonly line: number,
    private readonly said: Said,
  ) {}

  fault(en: string, zh: string): void {
    this.faults.push({ line: this.line, en, zh });
  }

  optional(field: string): string | null {
    const value = this.said[field];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string' && value.length <= 200) return value.trim();
    this.fault(`${field} must be a text of at most 200 characters`, `${field} 须为不超过 200 字的文本`);
    return null;
  }

  text(field: string): string {
    const value = this.optional(field);
    if ([undefined, null, ''].includes(this.said[field] as null)) this.fault(`${field} is missing`, `缺少 ${field}`);
    return value ?? '';
  }

  code(field: string): string {
    const value = this.text(field);
    return value === '' ? value : this.checked(field, value);
  }

  optionalCode(field: string): string | null {
    const value = this.optional(field);
    return value && this.checked(field, value);
  }

  oneOf<Value extends string>(field: string, values: readonly Value[]): Value {
    const value = this.text(field) as Value;
    if (value !== '' && !values.includes(value))
      this.fault(
        `${field} is "${value}"; allowed: ${values.join(', ')}`,
        `${field} 为“${value}”；可选：${values.join('、')}`,
      );
    return value;
  }

  list(field: string, values?: readonly string[]): string[] {
    const value = this.said[field] ?? [];
    const all = typeof value === 'string' ? value.split(/[\s;|]+/).filter(Boolean) : value;
    const fits = (each: unknown) =>
      typeof each === 'string' && (values ? values.includes(each) : codePattern.test(each));
    if (Array.isArray(all) && all.every(fits)) return [...new Set(all as string[])];
    const allowed = values ? values.join(', ') : 'codes';
    this.fault(`${field} is a list of ${allowed}`, `${field} 须为以下值的列表：${allowed}`);
    return [];
  }

  only(fields: readonly string[]): void {
    for (const field of Object.keys(this.said))
      if (!fields.includes(field) && this.said[field] !== '')
        this.fault(
          `there is no field ${field}; there are ${fields.join(', ')}`,
          `没有字段 ${field}；现有：${fields.join('、')}`,
        );
  }

  private checked(field: string, value: string): string {
    if (!codePattern.test(value))
      this.fault(
        `${field} "${value}" is no code: a-z, 0-9 and hyphens`,
        `${field}“${value}”不是编码：仅限小写字母、数字和连字符`,
      );
    return value;
  }
}

const regionOn = (reading: Reading, line: number): DeclaredRegion => {
  const id = reading.code('id');
  const [name, nameEn, level] = [
    reading.text('name'),
    reading.optional('nameEn'),
    reading.oneOf('level', regionLevels),
  ];
  reading.only(regionFields);
  return { line, id, region: { name, nameEn, level, parent: reading.optionalCode('parent') } };
};

const endOn = (reading: Reading): DeclaredUnit['ended'] => {
  const successor = reading.optionalCode('successor');
  const how = reading.optional('ended');
  if (how === null && successor === null) return null;
  if (how !== null && ends.some((each) => each === how) && successor !== null) return { how: how as Ended, successor };
  reading.fault(
    'ended (merged or abolished) and successor are given together (XF 24)',
    'ended（merged 或 abolished）与 successor 须同时填写（信访工作条例第二十四条）',
  );
  return null;
};

const unitOn = (reading: Reading, line: number): DeclaredUnit => {
  const id = reading.code('id');
  const [name, nameEn] = [reading.text('name'), reading.optional('nameEn')];
  const [kind, region] = [reading.code('kind'), reading.code('region')];
  const superiors = Object.fromEntries(
    lines.flatMap((line) => {
      const named = reading.optionalCode(line);
      return named ? [[line, named]] : [];
    }),
  );
  const [mediates, matters] = [reading.list('mediates', mediatedTiers), reading.list('matters')];
  reading.only(unitFields);
  const unit = { name, nameEn, kind, region, superior: reading.optionalCode('superior'), superiors, mediates };
  return { line, id, unit: { ...unit, matters: matters.length > 0 ? matters : null }, ended: endOn(reading) };
};

const fromCsv = (text: string): readonly Entry[] => {
  const [header, ...rows] = csvRows(text);
  const names = header?.cells ?? [];
  return rows.map(({ line, cells }) => {
    const { type = '', ...said } = Object.fromEntries(cells.map((cell, at) => [names[at] || `column ${at + 1}`, cell]));
    return { line, type, said };
  });
};

/** A JSON file calls a region's id its code. */
const coded = (said: Said): Said => {
  if (typeof said !== 'object' || said === null) return {};
  const { code, ...rest } = said;
  return code === undefined ? said : { id: code, ...rest };
};

const fromJson = (text: string): { records: readonly Entry[]; users: readonly DemoUser[] } => {
  const file = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const at = jsonItemLines(text);
  const listed = (key: string, type: string): Entry[] =>
    (file[key] as readonly Said[]).map((said, index) => ({ line: at[key]?.[index] ?? 1, type, said: coded(said) }));
  if (!Array.isArray(file.regions) || !Array.isArray(file.units))
    throw new SyntaxError('it needs the lists "regions" and "units"');
  return {
    records: [...listed('regions', 'region'), ...listed('units', 'unit')],
    users: (file.users ?? []) as DemoUser[],
  };
};

const recordsOf = (text: string) =>
  text.trimStart().startsWith('{') ? fromJson(text) : { records: fromCsv(text), users: [] };

const nothing = { regions: [], units: [], users: [] };

/** Reads an organisation from JSON or CSV, line by line; what is wrong on a line is named with it. */
export const declaredIn = (text: string): Declared => {
  let read: ReturnType<typeof recordsOf>;
  try {
    read = recordsOf(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ...nothing,
      faults: [{ line: 1, en: `it cannot be read as JSON: ${why}`, zh: `无法按 JSON 读取：${why}` }],
    };
  }
  const regions: DeclaredRegion[] = [];
  const units: DeclaredUnit[] = [];
  const faults: Fault[] = [];
  for (const { line, type, said } of read.records) {
    const reading = new Reading(line, said);
    if (type === 'region') regions.push(regionOn(reading, line));
    else if (type === 'unit') units.push(unitOn(reading, line));
    else reading.fault(`type is "${type}"; allowed: region, unit`, `type 为“${type}”；可选：region、unit`);
    faults.push(...reading.faults);
  }
  return { regions, units, users: read.users, faults };
};
