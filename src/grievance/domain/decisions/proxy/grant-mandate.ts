import { type Refusal, refuse } from '../../../../kernel/refusal';
import { holds } from '../../agency';
import { dayOf } from '../../days';
import { type Context, decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { byThePetitionerOr } from '../../guards';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { MandateScope, SpecialAuthority } from '../../terms';
import { unknownUnit } from '../../territory';
import { stillOpen } from '../supervision/still-open';

/** `agent` is an account, `unit` whom they work for, `document` where the written authority lies, `until` the last day. */
export type GrantMandate = {
  agent: string;
  unit?: string;
  scope: readonly MandateScope[];
  authorities?: readonly SpecialAuthority[];
  document: string;
  until: string;
};

const noMoreThanTheRulesLet: GrievanceGuard = ({ mandates, rulebook }, { now }) => {
  const most = rulebookOf(rulebook).thresholds.agents.value;
  const agents = mandates.filter((mandate) => holds(mandate, now)).map(({ agent }) => agent);
  return most !== null && agents.length >= most
    ? refuse(
        'agents-enough',
        `A petitioner has at most ${most} agents at a time; there are: ${agents.join(', ')} (SD 28).`,
        `信访人同时委托的代理人不得超过 ${most} 名；现有：${agents.join('、')}（山东省信访条例第二十八条）。`,
      )
    : undefined;
};

const petitionerKnown: GrievanceGuard = ({ parties }) =>
  parties.some(({ party }) => party === 'petitioner')
    ? undefined
    : refuse(
        'petitioner-unknown',
        'An anonymous petitioner gives nobody a mandate (SD 28).',
        '匿名信访人无法出具书面委托（山东省信访条例第二十八条）。',
      );

/** Nobody acts for the petitioner who is on another side, worked on the case, or writes down their own mandate (XF 28(3)). */
const mayBeAgent = (grievance: Grievance, agent: string, { actor, now }: Context): Refusal | undefined => {
  const { parties, handledBy, mediation, mediatedBy, review, finalReview, mandates } = grievance;
  if (parties.some(({ account }) => account === agent) || actor.id === agent)
    return refuse(
      'not-their-own-agent',
      `${agent} is a party to the case or records this mandate, and cannot be the agent (SD 28).`,
      `${agent} 是本案当事人或者本次登记人，不得作为代理人（山东省信访条例第二十八条）。`,
    );
  const worked = [...handledBy, mediation?.mediator, mediatedBy?.mediator, review?.reviewer, finalReview?.reviewer];
  if (worked.includes(agent))
    return refuse(
      'agent-worked-on-the-case',
      `${agent} handled, mediated or reviewed the case and cannot act for a side of it (XF 28(3)).`,
      `${agent} 曾经办、调解或者复查本案，不得代理一方当事人（信访工作条例第二十八条第三款）。`,
    );
  return mandates.some((mandate) => mandate.agent === agent && holds(mandate, now))
    ? refuse(
        'already-an-agent',
        `${agent} has a mandate in force; revoke it before another is given (SD 28).`,
        `${agent} 已持有有效委托；须先撤销方可另行委托（山东省信访条例第二十八条）。`,
      )
    : undefined;
};

const stillAhead = (until: string, now: string): Refusal | undefined =>
  until < dayOf(now)
    ? refuse(
        'mandate-past',
        `A mandate cannot end on ${until}: that day is over (SD 28).`,
        `委托期限 ${until} 已过（山东省信访条例第二十八条）。`,
      )
    : undefined;

/** The petitioner lets one or two agents act for them, in writing: in what, with which special authority, until when (SD 28; 004-15). */
export const grantMandate = decision<GrantMandate>({
  name: 'GrantMandate',
  by: ['petitioner', 'registrar', 'station-worker'],
  given: [stillOpen, byThePetitionerOr('registrar', 'station-worker'), petitionerKnown, noMoreThanTheRulesLet],
  decide: (grievance, { agent, unit, scope, authorities = [], document, until }, context) => {
    const { actor, now, directory } = context;
    const refusal =
      mayBeAgent(grievance, agent, context) ??
      stillAhead(until, now) ??
      (unit !== undefined && !directory.unit(unit) ? unknownUnit(unit, directory) : undefined);
    if (refusal) return refusal;
    const says = { scope: [...new Set(scope)], authorities: [...new Set(authorities)], document, until };
    const mandate = grievance.mandates.length + 1;
    const data = { mandate, agent, unit: unit ?? null, ...says, by: actor.id, at: now };
    return [{ type: 'MandateGranted', data }];
  },
});
