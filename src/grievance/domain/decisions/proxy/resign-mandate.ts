import { forbid } from '../../../../kernel/refusal';
import { agentRoles, mandateOf } from '../../agency';
import { decision } from '../../decide';

export type ResignMandate = { reason: string };

/** Whoever acts for the petitioner may give the mandate up at any time; its rights and its feedback end at once (CC 173(2), 933). */
export const resignMandate = decision<ResignMandate>({
  name: 'ResignMandate',
  by: agentRoles,
  byAgent: 'their-own',
  given: [(grievance, { actor }) => (mandateOf(grievance, actor) ? undefined : notYours())],
  decide: (grievance, { reason }, { actor, now }) => {
    const own = mandateOf(grievance, actor);
    if (!own) return notYours();
    const { mandate, agent } = own;
    return [{ type: 'MandateResigned', data: { mandate, agent, reason, by: actor.id, at: now } }];
  },
});

const notYours = () =>
  forbid(
    'no-mandate-of-yours',
    'Only who acts for the petitioner under a mandate gives it up (CC 173(2)); the petitioner revokes it (SD 28).',
    '辞去代理须由受托的代理人本人提出（民法典第一百七十三条）；信访人可以撤销委托（山东省信访条例第二十八条）。',
  );
