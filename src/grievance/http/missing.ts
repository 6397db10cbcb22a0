import { invalid, type Problem } from '../../http/problem';

/** A field that this outcome needs was left out. */
export const missing = (field: string, allowed: readonly string[] = []): Problem => {
  const list = allowed.length > 0 ? `: ${allowed.join(', ')}` : '';
  return invalid([
    { pointer: `/${field}`, detail: { en: `${field} is required here${list}`, zh: `此处必须提供 ${field}${list}` } },
  ]);
};
