import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { invalid } from '../../http/problem';
import { addDays } from '../domain/days';
import { startOf } from '../domain/instants';
import { type Viewer, visibleTo } from './visible-to';

export const sorts = ['received', '-received', 'updated', '-updated', 'due'] as const;
export type Sort = (typeof sorts)[number];

/** What a worklist may be narrowed to; `region` means the region and its parts, `q` a part of the number or title. */
export interface Filters {
  readonly status?: readonly string[] | undefined;
  readonly phase?: readonly string[] | undefined;
  readonly tier?: readonly string[] | undefined;
  readonly category?: string | undefined;
  readonly region?: string | undefined;
  /** Every id of the unit answerable now: its own, and those it succeeded. */
  readonly units?: readonly string[] | undefined;
  readonly mediator?: string | undefined;
  readonly q?: string | undefined;
  /** The days of receipt, both included. */
  readonly received?: { readonly from: string; readonly to: string } | undefined;
  /** Red: the next due day is over; amber: a duty is as near its last day as its rulebook says. `today` is the day it is judged on. */
  readonly clock?: { readonly colours: readonly ('amber' | 'red')[]; readonly today: string } | undefined;
}

export interface Wanted {
  readonly filters?: Filters;
  readonly sort?: Sort | undefined;
  /** 1 to 200. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const about = ['id', 'number', 'revision', 'title', 'kind', 'category', 'urgency', 'tempo', 'channel'] as const;
const people = ['anonymous', 'headcount', 'mediator'] as const;
const standing = ['status', 'phase', 'tier', 'escalatedTo', 'region', 'regionPath', 'office', 'unit', 'units'] as const;
const times = ['receivedAt', 'delegatedAt', 'acceptedAt', 'resolvedAt', 'closedAt', 'updatedAt'] as const;
const dues = ['nextDue', 'amberFrom'] as const;
/** What a worklist shows of a case. */
const shown = [...about, ...people, ...standing, ...times, ...dues];
export type GrievanceItem = Pick<GrievanceDetails, (typeof shown)[number]>;

/** The colour of a case by its next due day, as the filter `clock` judges it; null where nothing is due. */
export const colourOf = (
  { nextDue, amberFrom }: Pick<GrievanceItem, 'nextDue' | 'amberFrom'>,
  today: string,
): 'green' | 'amber' | 'red' | null => {
  if (nextDue === null) return null;
  if (nextDue < today) return 'red';
  return amberFrom !== null && amberFrom <= today ? 'amber' : 'green';
};

type Query = SelectQueryBuilder<GrievanceDetails>;

const narrowed = (query: Query, filters: Filters): Query => {
  const { region, q, clock, received } = filters;
  for (const column of ['status', 'phase', 'tier'] as const) {
    if (filters[column]) query.andWhere(`g.${column} = any(:${column})`, { [column]: filters[column] });
  }
  for (const column of ['category', 'mediator'] as const) {
    if (filters[column]) query.andWhere(`g.${column} = :${column}`, { [column]: filters[column] });
  }
  if (filters.units) query.andWhere('g.unit = any(:answerable)', { answerable: filters.units });
  if (clock) {
    const due = { red: 'g.next_due < :today', amber: '(g.next_due >= :today and g.amber_from <= :today)' };
    query.andWhere(`(${clock.colours.map((each) => due[each]).join(' or ')})`, { today: clock.today });
  }
  if (received) {
    query.andWhere('g.received_at >= cast(:from as timestamptz) and g.received_at < cast(:before as timestamptz)', {
      from: startOf(received.from),
      before: startOf(addDays(received.to, 1)),
    });
  }
  if (region) query.andWhere('g.region_path @> :region', { region: [region] });
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    query.andWhere('(g.number ilike :like or g.title ilike :like)', { like });
  }
  return query;
};

const properties = { received: 'receivedAt', updated: 'updatedAt', due: 'nextDue' } as const;
const columns = { received: 'g.received_at', updated: 'g.updated_at', due: 'g.next_due' } as const;
const types = { received: 'timestamptz', updated: 'timestamptz', due: 'date' } as const;

const orderOf = (sort: Sort) => {
  const name = sort.replace('-', '') as keyof typeof properties;
  return { property: properties[name], column: columns[name], type: types[name], down: sort.startsWith('-') };
};

/** Where a page ends: the sort it belongs to, the last row's value, and its id. */
type Cursor = readonly [sort: Sort, value: string | null, id: string];

const dated = /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00)?$/;

const isDated = (value: unknown): boolean => {
  if (typeof value !== 'string' || !dated.test(value)) return false;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const cursorFrom = (text: string, sort: Sort): Cursor => {
  const said = parsed(text);
  const [of, value, id] = Array.isArray(said) && said.length === 3 ? said : [];
  const fits = of === sort && (isDated(value) || (value === null && sort === 'due'));
  if (fits && typeof id === 'string' && /^[\w-]{1,100}$/.test(id)) return [sort, value, id];
  throw invalid([{ pointer: 'cursor', detail: { en: 'cursor is not one of this list', zh: 'cursor 不属于此列表' } }]);
};

/** Stretches of the list after the cursor, each read by its index; rows that nothing is due for come last. */
const stretches = (cursor: Cursor | undefined): readonly ((query: Query) => Query)[] => {
  if (!cursor) return [(query) => query];
  const [sort, value, id] = cursor;
  const { column, type, down } = orderOf(sort);
  const undue = (query: Query) => query.andWhere(`${column} is null`);
  if (value === null) return [(query) => undue(query).andWhere('g.id > :id', { id })];
  const row = `(${column}, g.id) ${down ? '<' : '>'} (cast(:value as ${type}), :id)`;
  const further = (query: Query) => query.andWhere(row, { value, id });
  return sort === 'due' ? [further, undue] : [further];
};

/** A page of the cases somebody may see, and the cursor of the next page. @throws Problem 400 for a cursor of another list */
export const findGrievances = async (
  database: DataSource,
  { filters = {}, sort = '-received', limit = 50, cursor }: Wanted,
  viewer: Viewer,
): Promise<{ items: GrievanceItem[]; next: string | null }> => {
  // PostgreSQL knows no such character, so no row has it.
  if (JSON.stringify(filters).includes('\\u0000')) return { items: [], next: null };
  const { property, down } = orderOf(sort);
  const direction = down ? 'DESC' : 'ASC';
  const rows: GrievanceDetails[] = [];
  for (const stretch of stretches(cursor ? cursorFrom(cursor, sort) : undefined)) {
    if (rows.length > limit) break;
    const query = database
      .getRepository(GrievanceDetails)
      .createQueryBuilder('g')
      .select(shown.map((each) => `g.${each}`))
      .orderBy(`g.${property}`, direction)
      .addOrderBy('g.id', direction)
      .limit(limit + 1 - rows.length);
    rows.push(...(await narrowed(visibleTo(stretch(query), viewer), filters).getMany()));
  }
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const next = last && Buffer.from(JSON.stringify([sort, last[property], last.id])).toString('base64url');
  return { items, next: next ?? null };
};
