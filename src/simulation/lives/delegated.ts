import { contestDelegation } from '../../grievance/domain/decisions/delegation/contest-delegation';
import { decideContest } from '../../grievance/domain/decisions/delegation/decide-contest';
import { delegateGrievance } from '../../grievance/domain/decisions/delegation/delegate-grievance';
import { notifyPath } from '../../grievance/domain/decisions/delegation/notify-path';
import { receiveDelegation } from '../../grievance/domain/decisions/delegation/receive-delegation';
import type { Life } from '../life';
import type { SimulatedCase } from '../simulated-case';
import { answering, routerOf } from './parties';
import { supervised } from './supervised';

const again = { hopReason: '前一单位已依法调解，现转由有权处理的单位办理。' };

/** The petition office hands the case to a unit, assigning it where it wants a report. */
export const handedTo = (one: SimulatedCase, to: string): void => {
  const { chance, grievance } = one;
  const mode = chance.in(0.85)
    ? ({ mode: 'referral' } as const)
    : { mode: 'assignment' as const, reportDue: one.dayIn(75) };
  one.decides(routerOf(one), delegateGrievance, {
    ...mode,
    to,
    reason: '属其职责范围',
    ...(grievance.hops > 1 ? again : {}),
  });
};

/** The unit signs for it, and tells the petitioner how it goes on; a few forget to until they are supervised. */
export function* taken(one: SimulatedCase, to: string): Life {
  const { chance } = one;
  handedTo(one, to);
  yield chance.between(2, 50);
  one.decides(answering(one), receiveDelegation, {});
  if (chance.in(0.02)) {
    yield chance.between(380, 480);
    yield* supervised(one, 'overdue');
  } else yield chance.between(2, 90);
  one.decides(answering(one), notifyPath, { procedure: '信访程序', means: chance.of(['短信', '书面送达', '电话']) });
}

/** The unit objects that the matter is not its own: mostly it keeps it, else it goes to where it belongs (XF 23(3)). */
export function* contested(one: SimulatedCase, to: string, rather: string): Life {
  const { chance } = one;
  handedTo(one, to);
  yield chance.between(2, 30);
  one.decides(answering(one), receiveDelegation, {});
  yield chance.between(4, 60);
  one.decides(answering(one), contestDelegation, { reasons: '该事项不属于本单位法定职责。' });
  yield chance.between(10, 70);
  const upheld = chance.in(0.45);
  const outcome = upheld ? ('upheld' as const) : ('rejected' as const);
  one.decides(routerOf(one), decideContest, { outcome, reasons: upheld ? '异议成立' : '按职责分工应由你单位办理' });
  yield chance.between(2, 30);
  if (upheld) yield* taken(one, rather);
  else one.decides(answering(one), notifyPath, { procedure: '信访程序', means: '短信' });
}
