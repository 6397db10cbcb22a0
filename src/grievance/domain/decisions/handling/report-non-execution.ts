import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { byThePetitionerOr, inStatus } from '../../guards';

/** `refused` says that the executing body refuses, so that nobody need wait for the due day. */
export type ReportNonExecution = { reason: string; refused?: boolean };

/** An opinion that supports the request is not carried out: a ground for supervision (XF 40). */
export const reportNonExecution = decision<ReportNonExecution>({
  name: 'ReportNonExecution',
  by: ['petitioner', 'supervisor', 'clock'],
  byAgent: 'review',
  given: [inStatus('executing'), byThePetitionerOr('supervisor', 'clock')],
  decide: ({ execution }, { reason, refused = false }, { actor, now }) => {
    const due = execution?.due ?? '';
    if (!refused && dayOf(now) <= dayOf(due))
      return refuse(
        'execution-not-due',
        `Execution is due on ${due}; before that only a refusal can be reported (XF 40).`,
        `执行期限为 ${due}；期限届满前仅可报告拒不执行（信访工作条例第四十条）。`,
      );
    const data = { body: execution?.body ?? '', reason, refused, by: actor.id, at: now };
    return [{ type: 'NonExecutionReported', data }];
  },
});
