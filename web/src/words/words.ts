export type Language = 'zh' | 'en';

/** Words of the field by their code, in Chinese and in English. */
export type Names = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** The same words in both languages; a sentence with gaps is a function. What one language lacks does not compile. */
export interface Words<W extends object> {
  readonly zh: W;
  readonly en: W;
}

type Said<T> = { readonly [K in keyof T]: T[K] extends (...gaps: infer G) => string ? (...gaps: G) => string : string };

/** A screen's words: Chinese first, English with the same keys. */
export const words = <const T extends Readonly<Record<string, string | ((...gaps: never[]) => string)>>>(
  zh: T,
  en: NoInfer<Said<T>>,
): Words<Said<T>> => ({ zh: zh as unknown as Said<T>, en });
