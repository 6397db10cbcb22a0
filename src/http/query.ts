import { isInstantOrDay } from './fields';
import { invalid } from './problem';

type Query = Readonly<Record<string, unknown>>;

const wrong = (pointer: string, en: string, zh: string) => invalid([{ pointer, detail: { en, zh } }]);

/** A query parameter's text; given twice it is refused. @throws Problem 400 */
export const textIn = (query: Query, name: string): string | undefined => {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string' || value.length > 500)
    throw wrong(name, `${name} must be given once, with at most 500 characters`, `${name} 只能出现一次，最多 500 个字`);
  return value;
};

/** A whole number. @throws Problem 400 */
export const wholeIn = (query: Query, name: string, least: number, most: number): number | undefined => {
  const text = textIn(query, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw wrong(
      name,
      `${name} must be a whole number from ${least} to ${most}`,
      `${name} 须为 ${least} 至 ${most} 的整数`,
    );
  return value;
};

/** A day, or an instant with offset. @throws Problem 400 */
export const timeIn = (query: Query, name: string): string | undefined => {
  // A plus sign in an address that was not encoded arrives as a space.
  const text = textIn(query, name)?.replace(/ (?=\d{2}:\d{2}$)/, '+');
  if (text !== undefined && !isInstantOrDay(text))
    throw wrong(name, `${name} must be a day or an instant with offset`, `${name} 须为日期或带时区的时间`);
  return text;
};

/** An instant; a day means its end in China, so that everything of that day was known. @throws Problem 400 */
export const endIn = (query: Query, name: string): string | undefined => {
  const time = timeIn(query, name);
  return time?.length === 10 ? `${time}T23:59:59.999+08:00` : time;
};

/** A comma-separated choice from a list. @throws Problem 400 */
export const choicesIn = <Value extends string>(
  query: Query,
  name: string,
  values: readonly Value[],
): readonly Value[] | undefined => {
  const chosen = textIn(query, name)?.split(',');
  if (chosen?.some((each) => !values.includes(each as Value)))
    throw wrong(name, `${name} allows ${values.join(', ')}`, `${name} 可选：${values.join('、')}`);
  return chosen as readonly Value[] | undefined;
};

/** One value of a list. @throws Problem 400 */
export const choiceIn = <Value extends string>(
  query: Query,
  name: string,
  values: readonly Value[],
): Value | undefined => {
  const text = textIn(query, name);
  if (text !== undefined && !values.includes(text as Value))
    throw wrong(name, `${name} allows ${values.join(', ')}`, `${name} 可选：${values.join('、')}`);
  return text as Value | undefined;
};

/** Only these parameters are known. @throws Problem 400 naming the others */
export const only = (query: Query, ...names: readonly string[]): void => {
  const unknown = Object.keys(query).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw invalid(
      unknown.map((pointer) => ({
        pointer,
        detail: { en: `unknown parameter; allowed: ${names.join(', ')}`, zh: `未知参数；可用：${names.join('、')}` },
      })),
    );
  }
};
