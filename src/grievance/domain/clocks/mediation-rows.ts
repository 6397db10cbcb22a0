import { dayOf } from '../days';
import type { DeadlineCode } from '../rulebook/deadlines';
import { lengthOf, profileOf } from '../rulebook/mediation-profiles';
import { runsUnder } from './clock-lines';
import { type Change, type Circumstances, type ClockRow, caseTurns, type Start } from './clock-row';

/** How an attempt starts under this deadline, when its profile says that it runs under it. */
const under = (
  code: DeadlineCode,
  profileCode: string,
  unit: string,
  { rulebook }: Circumstances,
): Start | undefined => {
  const profile = profileOf(rulebook, profileCode);
  return profile?.clock === code ? { bearer: unit, length: lengthOf(profile), lines: [runsUnder(profile)] } : undefined;
};

const ifAppraisalPauses = (
  { grievance: { mediation }, rulebook }: Circumstances,
  change: Change,
): Change | undefined => (mediation && profileOf(rulebook, mediation.profile)?.appraisalPauses ? change : undefined);

/** Extended by everybody's consent, paused for an appraisal, over when the attempt ends (ZXTJ 24, 26; MED 38; MKT 21). */
const anAttempt = {
  met: { GrievanceMediated: true },
  waived: caseTurns,
  changes: {
    MediationExtended: ({ days, due }) => ({ change: 'extended', days, recordedDue: due }),
    MediationPaused: (_, is) => ifAppraisalPauses(is, { change: 'paused' }),
    MediationResumed: ({ due }, is) => ifAppraisalPauses(is, { change: 'resumed', recordedDue: due ?? undefined }),
  },
} as const satisfies Partial<ClockRow>;

const fromOpening = (code: DeadlineCode): ClockRow => ({
  ...anAttempt,
  code,
  starts: {
    MediationOpened: ({ profile, unit, due }, is) => {
      const start = under(code, profile, unit, is);
      return start && { ...start, recordedDue: due };
    },
  },
});

/** Court-assigned and court-entrusted mediation count from the mediator's confirmation (ZXTJ 24; TYTJ 27). */
const fromConfirmation = (code: DeadlineCode): ClockRow => ({
  ...anAttempt,
  code,
  starts: {
    MediatorConfirmed: (_, is) => {
      const { mediation } = is.grievance;
      return mediation ? under(code, mediation.profile, mediation.unit, is) : undefined;
    },
    MediationOpened: ({ profile, unit, due }, is) => {
      const start = under(code, profile, unit, is);
      const confirmedAt = is.grievance.mediation?.confirmedAt;
      return start && { ...start, recordedDue: due, from: confirmedAt ? dayOf(confirmedAt) : undefined };
    },
  },
  changes: {
    ...anAttempt.changes,
    /** Another mediator who agrees before the opening starts the count again. */
    MediatorConfirmed: ({ at }, { grievance: { mediation } }) =>
      mediation?.openedAt === null ? { change: 'recounted', from: dayOf(at) } : undefined,
    MediationOpened: ({ due }) => ({ change: 'stated', recordedDue: due }),
  },
});

/** Only the rules of online court mediation say how soon a mediator answers (ZXTJ 12). */
const awaitingAnswer = (_: object, { grievance: { mediation } }: Circumstances): Start | undefined =>
  mediation?.tier === 'judicial' ? { bearer: mediation.unit } : undefined;

/** How long a mediation may last, and how soon its mediator answers (law §4 to §6). */
export const mediationRows: readonly ClockRow[] = [
  {
    code: 'JM-MEDIATOR-CONFIRM',
    starts: { MediatorDesignated: awaitingAnswer, MediatorReplaced: awaitingAnswer },
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
