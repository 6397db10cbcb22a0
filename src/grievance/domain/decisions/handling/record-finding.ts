import { decision } from '../../decide';
import { inStatus, knowsParty, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { Party } from '../../terms';

export type RecordFinding = { heard: readonly Party[]; facts: string };

/** Who was heard and what was found: the petitioner's account comes before any opinion (XF 31(6)). */
export const recordFinding = decision<RecordFinding>({
  name: 'RecordFinding',
  by: ['handler', 'head'],
  given: [inStatus('in-handling'), ofTheAnswerableUnit, withoutInterest],
  decide: (grievance, { heard, facts }, { actor, now }) => {
    for (const party of heard) {
      const unknown = knowsParty(grievance, party);
      if (unknown) return unknown;
    }
    return [{ type: 'FindingRecorded', data: { heard: [...new Set(heard)], facts, by: actor.id, at: now } }];
  },
});
