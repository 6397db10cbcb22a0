import { hasRole } from '../../../../kernel/actor';
import { forbid, type Refusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { type Context, decision } from '../../decide';
import type { Grievance } from '../../grievance';
import { partyOf } from '../../guards';
import { afterTheLastDay } from '../../instants';
import type { Mediation } from '../../mediation';
import { isOver } from '../../rulebook/counting';
import type { FailureGround } from '../../terms';
import { attemptUnderWay, beforeOrInMediation, ofTheMediatingUnit, onAttempt, profileUnder } from './attempt';
import { mediated } from './mediated';

export type EndMediation = { outcome?: 'failed'; ground?: FailureGround };

const timeIsOver = (grievance: Grievance, attempt: Mediation, { actor, now }: Context): Refusal | undefined => {
  const { due, pausedAt } = attempt;
  if (!due || pausedAt || !isOver(due, dayOf(now)))
    return refuse(
      'time-not-over',
      `The time of this mediation is not over: ${pausedAt ? 'it is paused' : `its last day is ${due ?? 'not set yet'}`} (ZXTJ 24).`,
      `本次调解期限尚未届满：${pausedAt ? '已暂停' : `最后一日为 ${due ?? '未定'}`}（人民法院在线调解规则第二十四条）。`,
    );
  return hasRole(actor, 'clock') && profileUnder(grievance, attempt).soft
    ? refuse(
        'length-only-warns',
        `The length of this mediation, over on ${due}, only warns; the mediator or a party ends it (PML 26).`,
        `本次调解期限已于 ${due} 届满，但仅作提示；由调解员或者当事人终止调解（人民调解法第二十六条）。`,
      )
    : undefined;
};

const groundFits = (grievance: Grievance, attempt: Mediation, ground: FailureGround, context: Context) => {
  const { actor } = context;
  if (hasRole(actor, 'clock') && ground !== 'time-over')
    return forbid(
      'ground-not-yours',
      'The clock ends a mediation only as time-over.',
      '系统仅可以期限届满为由终止调解。',
    );
  if (partyOf(grievance, actor) && ground !== 'withdrawn')
    return forbid(
      'ground-not-yours',
      'A party ends a mediation as withdrawn, at any time (PML 23).',
      '当事人可以随时以撤回为由终止调解（人民调解法第二十三条）。',
    );
  return ground === 'time-over' ? timeIsOver(grievance, attempt, context) : undefined;
};

/** Mediation without success ends, at a party's wish at any time, and the ways that remain open are told (PML 23, 26; ZXTJ 25). */
export const endMediation = decision<EndMediation>({
  name: 'EndMediation',
  by: ['mediator', 'court-liaison', 'petitioner', 'counterparty', 'clock'],
  byAgent: 'mediation',
  given: [beforeOrInMediation, attemptUnderWay, ofTheMediatingUnit],
  decide: onAttempt((attempt, { ground }, context, grievance) => {
    if (!ground)
      return refuse(
        'ground-missing',
        'Say on which ground mediation failed (PML 26; ZXTJ 25).',
        '须注明调解不成的原因（人民调解法第二十六条、人民法院在线调解规则第二十五条）。',
      );
    const byItself = hasRole(context.actor, 'clock') && attempt.due ? { now: afterTheLastDay(attempt.due) } : {};
    return (
      groundFits(grievance, attempt, ground, context) ?? [
        mediated(attempt, 'failed', ground, { ...context, ...byItself }),
      ]
    );
  }),
});
