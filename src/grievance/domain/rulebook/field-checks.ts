import type { Sentence } from '../../../kernel/refusal';

/** What is wrong with a value, if anything. */
export type Check = (value: unknown) => Sentence | undefined;

const must =
  (fits: (value: unknown) => boolean, en: string, zh: string): Check =>
  (value) =>
    fits(value) ? undefined : { en: `must be ${en}`, zh: `须为${zh}` };

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 500;
const isChinese = (value: unknown): boolean => isText(value) && /\p{Script=Han}/u.test(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of 1 to 500 characters. */
export const text: Check = must(isText, 'a text of 1 to 500 characters', '1 至 500 字的文本');
/** A text in Chinese. */
export const chinese: Check = must(isChinese, 'a text in Chinese of 1 to 500 characters', '1 至 500 字的中文文本');
/** Yes or no. */
export const yesNo: Check = must((value) => typeof value === 'boolean', 'true or false', ' true 或 false');
/** A figure that is not negative, or null where there is none. */
export const figure: Check = must(
  (value) => value === null || (typeof value === 'number' && value >= 0 && value <= 1_000_000),
  'a number from 0 to 1000000, or null',
  ' 0 至 1000000 的数字或 null',
);
/** A sentence in both languages. */
export const sentence: Check = must(
  (value) => isRecord(value) && isText(value.en) && isChinese(value.zh) && Object.keys(value).length === 2,
  'a sentence { en, zh } in both languages',
  '中英文语句 { en, zh }',
);
/** A whole number. */
export const whole = (least: number, most: number): Check =>
  must(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
    ` ${least} 至 ${most} 的整数`,
  );
/** One of a closed list. */
export const oneOf = (...values: readonly string[]): Check =>
  must((value) => values.includes(value as string), `one of ${values.join(', ')}`, `以下之一：${values.join('、')}`);

const isLimit = (value: unknown): boolean => value === undefined || (Number.isInteger(value) && Number(value) > 0);
/** How far, how often and by whom a deadline may be extended. */
export const extension: Check = must(
  (value) =>
    isRecord(value) &&
    ['head-of-body', 'all-parties', 'court-president'].includes(String(value.by)) &&
    isLimit(value.max) &&
    isLimit(value.times) &&
    Object.keys(value).every((name) => ['by', 'max', 'times'].includes(name)),
  '{ by: head-of-body, all-parties or court-president, max?, times? }',
  ' { by: head-of-body、all-parties 或 court-president, max?, times? }',
);

/** What is wrong with an entry’s fields: those that do not fit, and those there are not. */
export const fieldsOf = (
  entry: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
): readonly { readonly pointer: string; readonly detail: Sentence }[] =>
  Object.entries(entry).flatMap(([name, value]) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    const known = Object.keys(checks).join(', ');
    const detail = check
      ? check(value)
      : { en: `there is no such field; there are ${known}`, zh: `没有该字段；可用：${known}` };
    return detail ? [{ pointer: `/${name}`, detail }] : [];
  });
