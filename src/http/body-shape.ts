import type { Sentence } from '../kernel/refusal';
import { fieldSentence } from './field-sentence';
import { invalid } from './problem';

const deepest = 8;
const most = 5_000;
/** Names that mean something to JavaScript itself; no field is called so, and reading them into a class skips them. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

const tooMuch: Sentence = {
  en: `a body has at most ${most} values, nested at most ${deepest} deep`,
  zh: `请求体最多 ${most} 个值，最多嵌套 ${deepest} 层`,
};

/** Looks at the shape of a body before anything reads it, so that no body keeps the service busy. @throws Problem 400 */
export const checkShape = (body: unknown): void => {
  if (Array.isArray(body)) throw invalid([{ pointer: '', detail: fieldSentence('body must be an object') }]);
  const open = [{ value: body, pointer: '', depth: 0 }];
  for (let seen = 1; open.length > 0; ) {
    const { value, pointer, depth } = open.pop() as (typeof open)[number];
    if (typeof value !== 'object' || value === null) continue;
    const names = Object.keys(value);
    seen += names.length;
    if (depth >= deepest || seen > most) throw invalid([{ pointer, detail: tooMuch }]);
    for (const name of names) {
      const below = `${pointer}/${name}`;
      if (reserved.has(name))
        throw invalid([{ pointer: below, detail: fieldSentence(`property ${name} should not exist`) }]);
      open.push({ value: (value as Record<string, unknown>)[name], pointer: below, depth: depth + 1 });
    }
  }
};
