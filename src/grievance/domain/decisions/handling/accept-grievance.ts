import { answerableUnit } from '../../answerable-unit';
import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { Procedure } from '../../terms';
import { maySimplify } from './simple-procedure';

export type AcceptGrievance = { basis: string; procedure: Procedure };

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
