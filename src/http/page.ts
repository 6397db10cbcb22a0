import { invalid } from './problem';
import { textIn, wholeIn } from './query';

/** A stretch of a list that only grows, and where the next one begins. */
export const pageOf = <Item extends { readonly revision: number }>(
  items: readonly Item[],
  query: Readonly<Record<string, unknown>>,
): { items: readonly Item[]; next: string | null } => {
  const limit = wholeIn(query, 'limit', 1, 200) ?? 200;
  const from = cursorIn(query);
  const page = items.filter(({ revision }) => revision >= from).slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: last && last !== items.at(-1) ? encode(last.revision + 1) : null };
};

const encode = (revision: number): string => Buffer.from(`r${revision}`).toString('base64url');

const cursorIn = (query: Readonly<Record<string, unknown>>): number => {
  const cursor = textIn(query, 'cursor');
  if (cursor === undefined) return 0;
  const [, revision] = /^r(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (revision === undefined) {
    throw invalid([
      { pointer: 'cursor', detail: { en: 'cursor is not one we gave', zh: 'cursor 不是本服务给出的游标' } },
    ]);
  }
  return Number(revision);
};
