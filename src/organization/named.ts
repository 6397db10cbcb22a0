import type { Refusal } from '../kernel/refusal';
import type { Organization } from './organization';

/** Codes of units and regions, each with the spaces that set it apart in a Chinese sentence. */
const codes = / ?(?<![\w-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d{6,})(?![\w-]) ?/g;

type Names = Pick<Organization, 'unit' | 'region'>;

/** A refusal whose Chinese sentence says units and regions by name: 东湖县信访局, not county-petition-office. */
export const named = (refusal: Refusal, organization: Names): Refusal => {
  const { en, zh } = refusal.sentence;
  const said = zh.replace(
    codes,
    (whole, code: string) => (organization.unit(code) ?? organization.region(code))?.name ?? whole,
  );
  return said === zh ? refusal : { ...refusal, sentence: { en, zh: said } };
};
