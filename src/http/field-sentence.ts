import type { Sentence } from '../kernel/refusal';

/** How class-validator says it, and how we say it in Chinese: `$1` is the first group. */
const chinese: readonly (readonly [RegExp, string])[] = [
  [/^property (\S+) should not exist$/, '不允许的字段：$1'],
  [/must be one of the following values: (.*)$/, '须为以下之一：$1'],
  [/must be a string$/, '须为文本'],
  [/should not be empty$/, '不能为空'],
  [/must be longer than or equal to (\d+) characters$/, '至少 $1 个字'],
  [/must be shorter than or equal to (\d+) characters$/, '最多 $1 个字'],
  [/must be an integer number$/, '须为整数'],
  [/must be a number/, '须为数字'],
  [/must not be less than (-?\d+)$/, '不得小于 $1'],
  [/must not be greater than (-?\d+)$/, '不得大于 $1'],
  [/must be a boolean value$/, '须为 true 或 false'],
  [/must be equal to (.*)$/, '须为 $1'],
  [/must be an array$/, '须为数组'],
  [/must contain at least (\d+) elements$/, '至少 $1 项'],
  [/must contain no more than (\d+) elements$/, '最多 $1 项'],
  [/elements must be unique$/, '各项不得重复'],
  [/must be a valid ISO 8601 date string$/, '须为 ISO 8601 日期或时间'],
  [/must match (.*) regular expression$/, '须符合格式 $1'],
  [/must be an object$/, '须为对象'],
  [/nested property \S+ must be either object or array$/, '须为对象'],
  [/an unknown value was passed to the validate function$/, '须为 JSON 对象'],
];

/** What is wrong with a field, in both languages; a rule that words itself says both, parted by ` | `. */
export const fieldSentence = (said: string): Sentence => {
  const [en = said, own] = said.split(' | ');
  if (own !== undefined) return { en, zh: own };
  for (const [pattern, zh] of chinese) {
    const found = pattern.exec(said);
    if (found) return { en, zh: zh.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '') };
  }
  return { en, zh: `不符合要求：${said}` };
};
