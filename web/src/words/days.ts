import type { Language } from './words';

/** A time as people read it in China, to the minute: `2026-03-02 09:00`. */
export const dayAndTime = (at: string | undefined): string =>
  at === undefined
    ? ''
    : new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** A day in words: 2026年3月2日, 2 March 2026. */
export const dayInWords = (day: string, language: Language): string =>
  new Date(`${day.slice(0, 10)}T00:00:00Z`).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
  });
