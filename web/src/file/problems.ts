import type { FieldProblem } from '../ask';

export type FieldName = readonly (string | number)[];

/** Which step asks for what; what no step asks for is told where the filing is sent. */
export const stepOf = ([first]: FieldName): number => (first === 'petitioner' || first === 'counterparties' ? 1 : 0);

export const fieldsOfStep: readonly (readonly FieldName[])[] = [
  [['category'], ['region'], ['title'], ['narrative'], ['request']],
  [['petitioner'], ['counterparties']],
];

/** The field a pointer of a refusal names, e.g. `/counterparties/0/phone`. */
export const fieldAt = (pointer: string): FieldName =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What is said of each field, its sentences together. */
export const byField = (problems: readonly FieldProblem[]): { name: (string | number)[]; errors: string[] }[] => {
  const said = new Map<string, string[]>();
  for (const { pointer, detail } of problems) said.set(pointer, [...(said.get(pointer) ?? []), detail]);
  return [...said].map(([pointer, errors]) => ({ name: [...fieldAt(pointer)], errors }));
};
