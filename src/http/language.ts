import type { Request } from 'express';

export type Language = 'zh' | 'en';

/** Chinese unless English is preferred (RFC 9110 §12.5.4): Chinese is the language of the offices served. */
export const languageOf = (request: Request): Language =>
  request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh';
