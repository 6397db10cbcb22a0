import { type DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { invalid } from '../../http/problem';
import { textIn, wholeIn } from '../../http/query';
import type { Organization } from '../../organization/organization';
import { type Viewer, visibleTo } from './visible-to';

type Parameters = Readonly<Record<string, unknown>>;
interface OfACase {
  readonly grievance: string;
}

/** What a register lists: rows `r` of a table, each about a case `g` that the viewer may see. */
export const registerOf = <Row extends OfACase>(
  database: DataSource,
  table: new () => Row,
  viewer: Viewer,
): SelectQueryBuilder<Row> =>
  visibleTo(
    database.getRepository(table).createQueryBuilder('r').innerJoin(GrievanceDetails, 'g', 'g.id = r.grievance'),
    viewer,
  );

/** Narrows a register to cases of a region and its parts, and of a category. */
export const narrowedTo = <Row extends object>(found: SelectQueryBuilder<Row>, query: Parameters): void => {
  const [region, category] = [textIn(query, 'region'), textIn(query, 'category')];
  if (region) found.andWhere('g.region_path @> :region', { region: [region] });
  if (category) found.andWhere('g.category = :category', { category });
};

/** Narrows a register to a unit, under its own name and those it succeeded. */
export const namedIn = <Row extends object>(
  found: SelectQueryBuilder<Row>,
  query: Parameters,
  { name, organization }: { readonly name: string; readonly organization: Organization },
): void => {
  const said = textIn(query, name);
  if (said === undefined) return;
  found.andWhere(`r.${name} = any(:${name}Names)`, {
    [`${name}Names`]: organization.namesOf(organization.current(said)),
  });
};

/** The page that is asked for. */
export interface AskedPage {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a query says of the page it asks for. @throws Problem 400 */
export const askedPage = (query: Parameters) => ({
  limit: wholeIn(query, 'limit', 1, 200),
  cursor: textIn(query, 'cursor'),
});

/** What the rows of a register are ordered by: a last day, the case, and a number within the case. */
export interface Order<Row> {
  readonly due: string;
  readonly number: string;
  readonly placeOf: (row: Row) => readonly [due: string, number: number];
}

/** Where a page ended, and the next one goes on. @throws Problem 400 for a cursor that is none of ours */
const cursorIn = (text: string | undefined) => {
  if (text === undefined) return undefined;
  const said = Buffer.from(text, 'base64url').toString();
  const [, due, grievance, number] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-z]{12}) (\d{1,4})$/.exec(said) ?? [];
  if (due === undefined || Number.isNaN(Date.parse(due))) {
    throw invalid([
      { pointer: 'cursor', detail: { en: 'cursor is not one we gave', zh: 'cursor 不是本服务给出的游标' } },
    ]);
  }
  return { due, grievance, number: Number(number) };
};

/** A page of a register, the first due first, and the cursor of the next page. */
export const pageOfRegister = async <Row extends OfACase>(
  register: SelectQueryBuilder<Row>,
  { limit, cursor: from }: AskedPage,
  { due, number, placeOf }: Order<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> => {
  const [found, cursor] = [register.clone(), cursorIn(from)];
  if (cursor) found.andWhere(`(${due}, r.grievance, r.${number}) > (cast(:due as date), :grievance, :number)`, cursor);
  const rows = await found
    .orderBy(due)
    .addOrderBy('r.grievance')
    .addOrderBy(`r.${number}`)
    .limit(limit + 1)
    .getMany();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  if (!last) return { rows: page, next: null };
  const [lastDue, lastNumber] = placeOf(last);
  return { rows: page, next: Buffer.from([lastDue, last.grievance, lastNumber].join(' ')).toString('base64url') };
};

const ofTheCase = ['id', 'number', 'category', 'region', 'status', 'rulebook'] as const;
export type CaseOfARow = Pick<GrievanceDetails, (typeof ofTheCase)[number]>;

/** The last day of rows that have none: they come last. */
export const never = '9999-12-31';

/** The cases that rows are about, as far as a register shows them. */
export const casesOf = async (database: DataSource, rows: readonly OfACase[]): Promise<Map<string, CaseOfARow>> => {
  const ids = [...new Set(rows.map(({ grievance }) => grievance))];
  const select = Object.fromEntries(ofTheCase.map((each) => [each, true]));
  const cases = await database.getRepository(GrievanceDetails).find({ select, where: { id: In(ids) } });
  return new Map(cases.map((each) => [each.id, each]));
};
