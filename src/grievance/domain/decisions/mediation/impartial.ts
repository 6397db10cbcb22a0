import { type Refusal, refuse } from '../../../../kernel/refusal';
import type { Grievance } from '../../grievance';
import type { Mediation } from '../../mediation';

/** Who is a party or acts for one, handled the case on its merits, withdrew or stepped back before may not mediate it (PML 19; ZXTJ 13, 14). */
export const impartial = (
  { parties, handledBy, mandates, recusal }: Grievance,
  { declined }: Mediation,
  mediator: string,
): Refusal | undefined => {
  if (parties.some(({ account }) => account === mediator))
    return conflict(`${mediator} is a party to the case`, `${mediator} 是本案当事人`);
  if (mandates.some(({ agent }) => agent === mediator))
    return conflict(`${mediator} acts or acted for the petitioner`, `${mediator} 是或者曾是信访人的代理人`);
  if (handledBy.includes(mediator))
    return conflict(`${mediator} handled the case on its merits`, `${mediator} 曾经办本案实体`);
  if (recusal.recused.includes(mediator))
    return conflict(`${mediator} withdrew from the case`, `${mediator} 已在本案回避`);
  return declined.includes(mediator)
    ? conflict(`${mediator} declined or was replaced in this attempt`, `${mediator} 在本次调解中已谢绝或者被更换`)
    : undefined;
};

const conflict = (en: string, zh: string): Refusal =>
  refuse(
    'conflict-of-interest',
    `${en}; somebody else must mediate (PML 19; ZXTJ 13, 14).`,
    `${zh}，须另行指定调解员（人民调解法第十九条，人民法院在线调解规则第十三条、第十四条）。`,
  );
