import { forbid, type Refusal } from '../../../../kernel/refusal';
import { mandateOf } from '../../agency';
import { decision, type GrievanceGuard } from '../../decide';
import { stillOpen } from '../supervision/still-open';

export type GiveProxyFeedback = { feedback: string };

const notTheAgent = (): Refusal =>
  forbid(
    'not-the-agent',
    'Only an agent who works for a station or another unit owes the petitioner feedback, and gives it (004-15).',
    '仅受站点等单位指派的代理人负有反馈义务，并由其反馈（谁代理、谁负责）。',
  );

const byAnAgentOfAUnit: GrievanceGuard = (grievance, { actor }) =>
  mandateOf(grievance, actor)?.unit ? undefined : notTheAgent();

/** Who acts for the petitioner tells them in good time how the matter stands and what came of it (及时反馈, 004-15). */
export const giveProxyFeedback = decision<GiveProxyFeedback>({
  name: 'GiveProxyFeedback',
  by: ['station-worker'],
  given: [stillOpen, byAnAgentOfAUnit],
  decide: (grievance, { feedback }, { actor, now }) => {
    const { mandate, agent, unit } = mandateOf(grievance, actor) ?? {};
    if (!mandate || !agent || !unit) return notTheAgent();
    return [{ type: 'ProxyFeedbackGiven', data: { mandate, agent, unit, feedback, by: actor.id, at: now } }];
  },
});
