import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import { lengthOf, profileOf } from '../../src/grievance/domain/rulebook/mediation-profiles';
import type { DeadlineCase, Duty, DutyCode } from './deadlines.table';
import { unitOf } from './duties-of-a-rulebook';
import { caseTurns, type DutyRule } from './duty-rules';
import { type Beginning, extended, paused, recounted, resumed, stated } from './running-duty';

/** How an attempt begins under this deadline, when its profile says that it runs under it. */
const under = (row: DeadlineCase, code: DutyCode, profileCode: string, unit: string): Beginning | undefined => {
  const profile = profileOf(rulebookOf(row.rulebook), profileCode);
  return profile?.clock === code ? { bearer: unit, length: lengthOf(profile) } : undefined;
};

const appraisalPauses = ({ rulebook, attempt }: DeadlineCase): boolean =>
  attempt !== null && profileOf(rulebookOf(rulebook), attempt.profile)?.appraisalPauses === true;

/** Extended by everybody's consent, paused for an appraisal, over when the attempt ends (ZXTJ 24, 26; MED 38; MKT 21). */
const anAttempt = {
  met: { GrievanceMediated: true },
  waived: caseTurns,
  moves: {
    MediationExtended: ({ days, due }, duty, row, { on }) =>
      extended(row, duty, on, { count: days, unit: unitOf(row.rulebook, duty.code, duty.length) }, due),
    MediationPaused: (_, duty, row, { on }) => (appraisalPauses(row) ? paused(duty, on) : duty),
    MediationResumed: ({ due }, duty, row, { on }) =>
      appraisalPauses(row) ? resumed(row, duty, on, due ?? undefined) : duty,
  },
} as const satisfies Partial<DutyRule>;

const fromOpening = (code: DutyCode): DutyRule => ({
  ...anAttempt,
  code,
  begins: {
    MediationOpened: ({ profile, unit, due }, row) => {
      const beginning = under(row, code, profile, unit);
      return beginning && { ...beginning, recordedDue: due };
    },
  },
});

/** Court-assigned and court-entrusted mediation count from the mediator's confirmation (ZXTJ 24; TYTJ 27). */
const fromConfirmation = (code: DutyCode): DutyRule => ({
  ...anAttempt,
  code,
  begins: {
    MediatorConfirmed: (_, row) => (row.attempt ? under(row, code, row.attempt.profile, row.attempt.unit) : undefined),
    MediationOpened: ({ profile, unit, due }, row) => {
      const beginning = under(row, code, profile, unit);
      return beginning && { ...beginning, recordedDue: due, from: row.attempt?.confirmedOn ?? undefined };
    },
  },
  moves: {
    ...anAttempt.moves,
    /** Another mediator who agrees before the opening starts the count again. */
    MediatorConfirmed: (_, duty: Duty, row, { on }) =>
      row.attempt && !row.attempt.opened ? recounted(row, duty, on) : duty,
    MediationOpened: ({ due }, duty, row) => stated(row, duty, due),
  },
});

/** Only the rules of online court mediation say how soon a mediator answers (ZXTJ 12). */
const awaitingAnswer = (_: object, { attempt }: DeadlineCase): Beginning | undefined =>
  attempt?.tier === 'judicial' ? { bearer: attempt.unit } : undefined;

/** How long a mediation may last, and how soon its mediator answers (law §4 to §6). */
export const mediationDuties: readonly DutyRule[] = [
  {
    code: 'JM-MEDIATOR-CONFIRM',
    begins: { MediatorDesignated: awaitingAnswer, MediatorReplaced: awaitingAnswer },
    met: { MediatorConfirmed: true, MediatorDeclined: true },
    waived: { ...caseTurns, MediatorDesignated: true, MediatorReplaced: true, GrievanceMediated: true },
  },
  fromOpening('PM-SOFT'),
  fromOpening('PM-MEDICAL'),
  fromOpening('AM-PROFILE'),
  fromConfirmation('JM-ASSIGNED'),
  fromConfirmation('JM-ENTRUSTED-ORD'),
  fromConfirmation('JM-ENTRUSTED-SIMPLE'),
];
