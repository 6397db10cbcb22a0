import { forbid, refuse } from '../../../../kernel/refusal';
import { agentRoles, mandateOf } from '../../agency';
import { decision } from '../../decide';
import { owesTheResult } from '../../mandate';

export type ResignMandate = { reason: string };

/**
 * Whoever acts for the petitioner may give the mandate up at any time; its rights and its feedback end at once (CC 173(2),
 * 933). Once the matter is resolved, an agent of a unit tells them the result first (CC 924; 004-15).
 */
export const resignMandate = decision<ResignMandate>({
  name: 'ResignMandate',
  by: agentRoles,
  byAgent: 'their-own',
  given: [(grievance, { actor }) => (mandateOf(grievance, actor) ? undefined : notYours())],
  decide: (grievance, { reason }, { actor, now }) => {
    const own = mandateOf(grievance, actor);
    if (!own) return notYours();
    if (owesTheResult(own, grievance.resolvedAt)) return resultUntold();
    const { mandate, agent } = own;
    return [{ type: 'MandateResigned', data: { mandate, agent, reason, by: actor.id, at: now } }];
  },
});

const resultUntold = () =>
  refuse(
    'result-untold',
    'The matter is resolved: tell the petitioner the result first, then give the mandate up (CC 924; 004-15).',
    '事项已化解：请先向信访人反馈办理结果，再辞去代理（民法典第九百二十四条；谁代理、谁负责）。',
  );

const notYours = () =>
  forbid(
    'no-mandate-of-yours',
    'Only who acts for the petitioner under a mandate gives it up (CC 173(2)); the petitioner revokes it (SD 28).',
    '辞去代理须由受托的代理人本人提出（民法典第一百七十三条）；信访人可以撤销委托（山东省信访条例第二十八条）。',
  );
