import type { Refusal } from '../kernel/refusal';

/** Codes of units and regions, each with the spaces that set it apart in a Chinese sentence. */
const codes = / ?(?<![\w-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d{6,})(?![\w-]) ?/g;

/** Whoever knows what units and regions are called, those that ended, too. */
export interface Names {
  nameOf(code: string): string | undefined;
}

/** A refusal whose Chinese sentence says units and regions by name: 东湖县信访局, not county-petition-office. */
export const named = (refusal: Refusal, names: Names): Refusal => {
  const { en, zh } = refusal.sentence;
  const said = zh.replace(codes, (whole, code: string) => names.nameOf(code) ?? whole);
  return said === zh ? refusal : { ...refusal, sentence: { en, zh: said } };
};
