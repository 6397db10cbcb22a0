/**
 * Matters the law keeps from mediation or confirmation. Categories are registers of each place, so they are
 * recognised by the words of their code, e.g. `land-title`, `parentage`.
 */
const crime = /(^|-)(crime|criminal)(-|$)/;
const statusOrTitle = /(^|-)(parentage|paternity|adoption|title)(-|$)|^(marriage|marital|personal)-status$/;

/** A crime is for the police and the procuracy; the parties cannot settle it (PML 25; XF 31). */
export const isCrime = (category: string): boolean => crime.test(category);

/** Personal status and the determination of title are no matter for a court's mediation or confirmation (CPL-I 143, 355). */
export const isStatusOrTitle = (category: string): boolean => statusOrTitle.test(category);
