import type { Refusal, Sentence } from '../kernel/refusal';
import { type Names, named } from './named';

/** What is wrong with one field: a JSON pointer into the body (RFC 6901), or the parameter's or header's name. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: Sentence;
}

/** Why a request was not done, as the filter writes it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: Sentence,
    readonly more: { readonly errors?: readonly FieldError[]; readonly retryAfter?: number } = {},
  ) {
    super(code);
  }
}

const statusOf = { conflict: 409, forbidden: 403, 'not-found': 404 } as const;

/** A refusal as it is answered: its Chinese sentence names units and regions as people call them. */
export const problemOf = (refused: Refusal, names: Names): Problem =>
  new Problem(statusOf[refused.refusal], refused.code, named(refused, names).sentence);

/** One answer for an unknown case, a wrong query code and a case that is not the asking person's to see. */
export const notYours = () =>
  new Problem(404, 'grievance-not-found', {
    en: 'There is no such grievance, or it is not yours to see.',
    zh: '没有该事项，或您无权查看。',
  });

export const invalid = (errors: readonly FieldError[]): Problem =>
  new Problem(
    400,
    'invalid-request',
    { en: 'The request has fields that are not allowed as they are.', zh: '请求中有不符合要求的字段。' },
    { errors },
  );

/** The titles of statuses, in both languages. */
export const titles: Readonly<Record<number, Sentence>> = {
  400: { en: 'Not understood', zh: '请求有误' },
  401: { en: 'Sign in first', zh: '请先登录' },
  403: { en: 'Not yours to do', zh: '无权办理' },
  404: { en: 'Not found', zh: '未找到' },
  405: { en: 'Not done here', zh: '不支持该操作' },
  409: { en: 'The rules do not allow it now', zh: '目前不符合办理规则' },
  410: { en: 'Gone', zh: '已删除' },
  412: { en: 'The case has moved on', zh: '该事项已有新的进展' },
  413: { en: 'Too large', zh: '内容过大' },
  415: { en: 'Not a form we read', zh: '不支持的内容类型' },
  422: { en: 'Used for something else', zh: '请求标识已用于其他请求' },
  429: { en: 'Too often', zh: '请求过于频繁' },
  500: { en: 'Our fault', zh: '服务内部错误' },
  503: { en: 'Away for a moment', zh: '服务暂时不可用' },
};
