import { forbid } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus } from '../../guards';
import { resolved } from '../../resolved';

export type ConfirmExecution = { proof: string };

const ofTheExecutingOrDecidingBody: GrievanceGuard = ({ execution, opinion }, { actor }) =>
  actor.unit !== null && [execution?.body, opinion?.unit].includes(actor.unit)
    ? undefined
    : forbid(
        'not-your-unit',
        `Only ${execution?.body}, which executes, or ${opinion?.unit}, which gave the opinion, may do this.`,
        `仅执行单位 ${execution?.body} 或者作出处理意见的 ${opinion?.unit} 可以办理。`,
      );

/** What was promised has been done, and this is the proof: the matter is settled (XF 32; 001-54). */
export const confirmExecution = decision<ConfirmExecution>({
  name: 'ConfirmExecution',
  by: ['clerk', 'handler', 'head'],
  given: [inStatus('executing'), ofTheExecutingOrDecidingBody],
  decide: (grievance, { proof }, context) => {
    const { actor, now } = context;
    const data = { body: grievance.execution?.body ?? '', proof, by: actor.id, at: now };
    return [{ type: 'ExecutionConfirmed', data }, resolved(grievance, 'execution', proof, context)];
  },
});
