import { StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import writeXlsxFile from 'write-excel-file/node';
import type { Sentence } from '../kernel/refusal';
import { csvOf } from './csv';
import { type Language, languageOf } from './language';
import { Problem } from './problem';

export type Cell = string | number | boolean | null | undefined;

/** A column: what it is called, and what stands in it. */
export interface Column<Row> {
  readonly heading: Sentence;
  readonly cell: (row: Row) => Cell;
}

/** A list or a figure as a table to be saved. */
export interface Sheet<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
}

/** A page of a list, and the cursor of the next one. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What a table is answered as besides JSON, for the documentation. */
export const sheetContent = Object.fromEntries(
  [csv, xlsx].map((each) => [each, { schema: { type: 'string', format: 'binary' } }]),
);
const rowsAtMost = 20_000;
const atATime = 1_000;

/** A column under the name it has in JSON. */
export const column = <Row>(name: keyof Row & string, en: string, zh: string): Column<Row> => ({
  heading: { en, zh },
  cell: (row) => {
    const value = row[name];
    return Array.isArray(value) ? value.join('; ') : (value as Cell);
  },
});

/** What is asked for by `Accept` (RFC 9110 §12.5.1): JSON unless a table is preferred. */
const wanted = (request: Request, response: Response): string => {
  response.vary('Accept').vary('Accept-Language');
  return request.accepts(['application/json', csv, xlsx]) || 'application/json';
};

const cellsOf = <Row>({ columns }: Sheet<Row>, rows: readonly Row[], language: Language): Cell[][] => [
  columns.map(({ heading }) => heading[language]),
  ...rows.map((row) => columns.map(({ cell }) => cell(row) ?? null)),
];

const saved = async <Row>(type: string, sheet: Sheet<Row>, rows: readonly Row[], language: Language) => {
  const cells = cellsOf(sheet, rows, language);
  const disposition = `attachment; filename="${sheet.name}.${type === csv ? 'csv' : 'xlsx'}"`;
  if (type === csv) return new StreamableFile(csvOf(cells), { type: `${csv}; charset=utf-8`, disposition });
  const workbook = writeXlsxFile(cells, { sheet: sheet.name, stickyRowsCount: 1 });
  return new StreamableFile(await workbook.toBuffer(), { type, disposition });
};

const tooManyRows = () =>
  new Problem(409, 'too-many-rows', {
    en: `A table has at most ${rowsAtMost} rows; narrow the list, for instance by region or state.`,
    zh: `单个表格最多 ${rowsAtMost} 行，请缩小范围，例如按地区或状态筛选。`,
  });

const everyRow = async <Row>(read: (limit: number, cursor?: string) => Promise<Page<Row>>): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await read(atATime, cursor);
    rows.push(...items);
    if (rows.length > rowsAtMost) throw tooManyRows();
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return rows;
};

/** A page of a list; where `Accept` prefers CSV or XLSX, all of it as a table. @throws Problem 409 when it is too long */
export const answerList = async <Row>(
  request: Request,
  response: Response,
  sheet: Sheet<Row>,
  asked: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
  read: (limit: number, cursor?: string) => Promise<Page<Row>>,
): Promise<Page<Row> | StreamableFile> => {
  const type = wanted(request, response);
  if (type === 'application/json') return read(asked.limit ?? 50, asked.cursor);
  return saved(type, sheet, await everyRow(read), languageOf(request));
};

/** A figure; where `Accept` prefers CSV or XLSX, its numbers as a table. */
export const answerFigure = async <Figure, Row>(
  request: Request,
  response: Response,
  sheet: Sheet<Row>,
  figure: Figure,
  rowsOf: (figure: Figure) => readonly Row[],
): Promise<Figure | StreamableFile> => {
  const type = wanted(request, response);
  return type === 'application/json' ? figure : saved(type, sheet, rowsOf(figure), languageOf(request));
};
