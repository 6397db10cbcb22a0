import { hasRole } from '../../../../kernel/actor';
import { forbid, type Refusal } from '../../../../kernel/refusal';
import type { Context, GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { mustBeOf, partyOf } from '../../guards';
import type { Rated, Rater } from '../../terms';

const ratesOnly = (rater: string, of: Rated, zh: string): Refusal =>
  forbid(
    'not-yours-to-rate',
    `${rater} rates the ${of} only (lifecycle §6, §9).`,
    `${zh}（评价规则：各方仅就与其有关的工作评价）。`,
  );

/**
 * In which capacity somebody rates follows from who asks: a party of the case, an expert, a supervisor, or those who
 * did the work, who rate only themselves (000-40 to 000-43).
 */
export const raterOf = (grievance: Grievance, of: Rated, { actor }: Context): Rater | Refusal => {
  const party = partyOf(grievance, actor);
  if (party === 'petitioner') return 'petitioner';
  if (party)
    return of === 'mediator' ? 'counterparty' : ratesOnly('A counterparty', 'mediator', '对方当事人仅可评价调解员');
  if (hasRole(actor, 'expert')) return 'expert';
  if (hasRole(actor, 'supervisor')) return 'supervisor';
  return hasRole(actor, 'mediator', 'court-liaison') ? asMediator(grievance, of, actor) : asBody(grievance, of, actor);
};

/** A party of the case, or somebody whose office it is to rate or whose work is rated. */
export const ratesAtAll: GrievanceGuard = (grievance, { actor }) =>
  partyOf(grievance, actor) ||
  hasRole(actor, 'expert', 'supervisor', 'mediator', 'court-liaison', 'clerk', 'handler', 'head')
    ? undefined
    : forbid('role-not-entitled', 'You are no party to this case.', '您不是本案当事人。');

const asMediator = ({ mediatedBy }: Grievance, of: Rated, actor: Context['actor']): Rater | Refusal => {
  if (of !== 'mediator') return ratesOnly('A mediator', 'mediator', '调解员仅可自评调解工作');
  const own = !mediatedBy || mediatedBy.mediator === actor.id || mediatedBy.unit === actor.unit;
  return own
    ? 'self'
    : forbid(
        'not-your-mediation',
        `Only ${mediatedBy.mediator} or ${mediatedBy.unit} rates that mediation as their own.`,
        `仅 ${mediatedBy.mediator} 或者 ${mediatedBy.unit} 可以就该次调解自评。`,
      );
};

const asBody = ({ acceptance, delegation }: Grievance, of: Rated, actor: Context['actor']): Rater | Refusal => {
  if (of !== 'competent-body') return ratesOnly('A handling body', 'competent-body', '承办单位仅可自评本单位办理工作');
  const body = acceptance?.unit ?? delegation?.to;
  return (body && mustBeOf(body, actor)) || 'self';
};
