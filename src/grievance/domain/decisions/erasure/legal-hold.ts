import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import type { GrievanceGuard } from '../../decide';
import type { Erasure } from '../../erasure';
import { isOver } from '../../rulebook/counting';

/** Who may place a hold and lift it: those who watch over a case, who examine conduct, and who speak with the court. */
export const holders = ['supervisor', 'discipline', 'court-liaison'] as const;

/** The hold that stands at this time; one whose last day is over does not. */
export const standingHold = ({ hold }: Erasure, now: string): Erasure['hold'] =>
  hold && (hold.until === null || !isOver(hold.until, dayOf(now))) ? hold : null;

/** Who placed a hold, when, and until when it stands, as refusals name it. */
export const holdNamed = ({ by, at, until }: NonNullable<Erasure['hold']>) => ({
  en: `the hold that ${by} placed on ${dayOf(at)} stands ${until ? `until ${until}` : 'until it is lifted'}`,
  zh: `${by} 于 ${dayOf(at)} 作出的保全${until ? `至 ${until} 有效` : '在解除前有效'}`,
});

/** While a hold stands, what is held is stored and nothing of it erased (PIPL 47). */
export const notHeld: GrievanceGuard = ({ erasure }, { now }) => {
  const hold = standingHold(erasure, now);
  if (!hold) return undefined;
  const { en, zh } = holdNamed(hold);
  return refuse(
    'legal-hold-stands',
    `Nothing is erased while ${en}: what must be kept is stored, and used for nothing else (PIPL 47).`,
    `${zh}，其间不得删除：依法须保存的，仅予存储并采取必要的安全保护措施（个人信息保护法第四十七条）。`,
  );
};
