import { type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { decision } from '../../decide';
import type { Directory } from '../../directory';
import type { Grievance } from '../../grievance';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { Procedure } from '../../terms';

export type AcceptGrievance = { basis: string; procedure: Procedure };

const assignedFromAbove = ({ delegation }: Grievance, directory: Directory): boolean => {
  if (delegation?.mode !== 'assignment') return false;
  const from = directory.unit(delegation.from)?.region ?? '';
  const to = directory.unit(delegation.to)?.region ?? '';
  return from !== to && (directory.regionPath(to)?.includes(from) ?? false);
};

/** Simplified handling is not for matters assigned by a superior body or brought jointly (2022 measures, art 5). */
const maySimplify = (grievance: Grievance, directory: Directory): Refusal | undefined =>
  assignedFromAbove(grievance, directory) || grievance.headcount > 1
    ? refuse(
        'not-for-simple-procedure',
        'A matter assigned by a superior body or brought by several people takes the ordinary procedure (2022 measures on simplified handling, art 5).',
        '上级交办或者多人联名的事项不适用简易办理，应按普通程序办理（信访事项简易办理办法第五条）。',
      )
    : undefined;

/** The competent body takes the matter into the petition procedure; its time to conclude begins (XF 23, 31, 34). */
export const acceptGrievance = decision<AcceptGrievance>({
  name: 'AcceptGrievance',
  by: ['clerk', 'handler', 'head'],
  given: [inStatus('received', 'delegated'), ofTheAnswerableUnit, withoutInterest],
  decide: (grievance, { basis, procedure }, { actor, now, directory }) =>
    (procedure === 'simple' ? maySimplify(grievance, directory) : undefined) ?? [
      { type: 'GrievanceAccepted', data: { unit: answerableUnit(grievance), basis, procedure, by: actor.id, at: now } },
    ],
});
