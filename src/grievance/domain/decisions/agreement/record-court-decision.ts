import { refuse } from '../../../../kernel/refusal';
import { chinese, listed } from '../../chinese';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, mustBeOf } from '../../guards';
import { happenedAt } from '../../instants';
import type { CourtDecision } from '../../terms';
import { agreementReached, notAfterToday, onAgreement } from './agreed';

export type RecordCourtDecision = { decision: CourtDecision; document: string; at: string };

const confirmationRequested: GrievanceGuard = ({ agreement }) =>
  agreement?.confirmation
    ? undefined
    : refuse(
        'confirmation-not-requested',
        'No judicial confirmation was requested (CPL 205).',
        '尚未申请司法确认（民事诉讼法第二百零五条）。',
      );

const ofTheCourt: GrievanceGuard = ({ agreement }, { actor }) => mustBeOf(agreement?.court ?? '', actor);

const open: Partial<Record<CourtDecision | 'requested', readonly CourtDecision[]>> = {
  requested: ['accepted', 'not-accepted', 'withdrawn'],
  accepted: ['confirmed', 'rejected', 'withdrawn'],
};

/**
 * The court liaison records what the court did with the application, on its document: it takes it up or not, then
 * confirms or rejects the agreement, unless the parties withdraw (CPL 187, 206). Performing does not end it.
 */
export const recordCourtDecision = decision<RecordCourtDecision>({
  name: 'RecordCourtDecision',
  by: ['court-liaison'],
  given: [inStatus('performing', 'resolved', 'closed'), agreementReached, confirmationRequested, ofTheCourt],
  decide: onAgreement(({ confirmation, court }, { decision: decided, document, at }, { actor, now }) => {
    if (confirmation === decided) return [];
    const next = (confirmation && open[confirmation]) ?? [];
    if (!next.includes(decided))
      return refuse(
        'court-decision-out-of-order',
        `After ${confirmation} a court's decision can be: ${next.join(', ') || 'none any more'} (CPL 206).`,
        `在${confirmation ? chinese.courtDecision[confirmation] : '申请'}之后，可记录的法院决定为：${listed(chinese.courtDecision, next)}（民事诉讼法第二百零六条）。`,
      );
    return (
      notAfterToday(at, now) ?? [
        {
          type: 'JudicialConfirmationDecided',
          data: { court: court ?? '', decision: decided, document, by: actor.id, at: happenedAt(at, now) },
        },
      ]
    );
  }),
});
