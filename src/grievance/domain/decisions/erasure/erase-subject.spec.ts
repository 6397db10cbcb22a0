import { grievance } from '../../../../../test/given-when-then';
import {
  allPerformed,
  closed,
  delegated,
  discipline,
  event,
  inHandling,
  opinionServed,
  ratingInvited,
  received,
  registrar,
  resolved,
  router,
  sessionHeld,
  supervisor,
} from '../../../../../test/situations';
import { reopenGrievance } from '../ending/reopen-grievance';
import { attachFile } from '../intake/attach-file';
import { orderSupervision } from '../supervision/order-supervision';
import { eraseSubject } from './erase-subject';

const petitioners = { party: 'petitioner', ground: 'purpose-achieved' } as const;
const june = supervisor.on('2026-06-01');
const subject = '5c2f9c1e-58c4-4b1c-9a53-0d4e8f6a1b01';
const erased = event('SubjectErased');
const held = event('LegalHoldPlaced');
const withdrawn = event('GrievanceWithdrawn');

describe('erase a subject', () => {
  it('names whose key is to be destroyed, the party and the ground', () =>
    grievance(...closed)
      .when(eraseSubject, petitioners, june)
      .yields(['SubjectErased'], { subject, party: 'petitioner', ground: 'purpose-achieved', by: 'supervisor' }));

  it('is asked for by a supervisor or the discipline body, never for the work of their own unit', () => {
    grievance(...closed)
      .when(eraseSubject, petitioners, discipline.on('2026-06-01'))
      .yields(['SubjectErased']);
    grievance(...closed)
      .when(eraseSubject, petitioners, registrar.on('2026-06-01'))
      .refuses('role-not-entitled');
    grievance(received, event('GrievanceDeclined'), event('RatingLapsed'))
      .when(eraseSubject, petitioners, { ...june, actor: { ...supervisor, unit: 'county-petition-office' } })
      .refuses('own-record');
  });

  it('waits until the case has ended: resolved is not enough', () => {
    grievance(...inHandling)
      .when(eraseSubject, petitioners, june)
      .refusesNaming('case-not-ended', 'in-handling');
    grievance(...inHandling, resolved)
      .when(eraseSubject, petitioners, june)
      .refusesNaming('case-not-ended', 'closed');
  });

  it('is refused while a hold stands, naming who placed it, when and until when (PIPL 47)', () => {
    grievance(...closed, held)
      .when(eraseSubject, petitioners, june)
      .refusesNaming('legal-hold-stands', 'supervisor', '2026-05-25', '2026-12-31');
    grievance(...closed, event('LegalHoldPlaced', { until: null }))
      .when(eraseSubject, petitioners, june)
      .refuses('legal-hold-stands');
    grievance(...closed, held, event('LegalHoldLifted'))
      .when(eraseSubject, petitioners, june)
      .yields(['SubjectErased']);
    grievance(...closed, held)
      .when(eraseSubject, petitioners, supervisor.on('2026-12-31'))
      .refuses('legal-hold-stands');
    grievance(...closed, held)
      .when(eraseSubject, petitioners, supervisor.on('2027-01-01'))
      .yields(['SubjectErased']);
  });

  it('waits for the last day of a review, of a rating and of enforcement', () => {
    grievance(...opinionServed, withdrawn)
      .when(eraseSubject, petitioners, supervisor.on('2026-05-11'))
      .refusesNaming('review-right-open', '2026-05-11');
    grievance(...opinionServed, withdrawn)
      .when(eraseSubject, petitioners, supervisor.on('2026-05-12'))
      .yields(['SubjectErased']);
    grievance(received, delegated, event('GrievanceDeclined'), event('RatingInvited', { due: '2026-06-01' }))
      .when(eraseSubject, petitioners, june)
      .refusesNaming('rating-still-open', '2026-06-01');
    const confirmed = event('JudicialConfirmationDecided', { decision: 'confirmed' });
    grievance(...allPerformed.slice(0, -1), confirmed, withdrawn)
      .when(eraseSubject, petitioners, june)
      .refusesNaming('enforcement-still-open', '2028-03-31');
    grievance(...allPerformed, confirmed, withdrawn)
      .when(eraseSubject, petitioners, june)
      .yields(['SubjectErased']);
  });

  it('waits for a second look and for supervision', () => {
    const dissatisfied = event('GrievanceRated', { score: 'dissatisfied' });
    grievance(...inHandling, resolved, ratingInvited, dissatisfied, event('GrievanceClosed'))
      .when(eraseSubject, petitioners, june)
      .refuses('second-look-unanswered');
    grievance(...closed, event('SupervisionOrdered'))
      .when(eraseSubject, petitioners, june)
      .refusesNaming('supervision-still-open', '1', '2026-05-20');
  });

  it('happens once, and only to parties of the case', () => {
    grievance(...closed, erased)
      .when(eraseSubject, petitioners, june)
      .refusesNaming('erased-already', '2026-06-01');
    grievance(...closed, erased)
      .when(eraseSubject, { ...petitioners, party: 'counterparty-1' }, june)
      .yields(['SubjectErased']);
    grievance(...closed)
      .when(eraseSubject, { ...petitioners, party: 'counterparty-9' }, june)
      .refuses('unknown-party');
  });

  it('erases of an anonymous petitioner what belongs to the case', () =>
    grievance(event('GrievanceReceived', { parties: [], anonymous: true }), withdrawn)
      .when(eraseSubject, petitioners, june)
      .yields(['SubjectErased'], { subject: 'case-7f3k2m9xa4bq', party: 'petitioner' }));

  it('takes with it the rooms, and with the petitioner the names of files that staff added', () => {
    const caucus = event('SessionHeld', { form: 'caucus', attempt: 2 });
    const ofStaff = event('AttachmentAdded', { party: null });
    const ended = [...closed, sessionHeld, caucus, ofStaff];
    const both = grievance(...ended).when(eraseSubject, petitioners, june);
    both.yields(['SubjectErased', 'SubjectErased', 'SubjectErased'], { subject: 'room-7f3k2m9xa4bq-2' });
    both.says('SubjectErased', { subject });
    both.becomes({
      erasure: expect.objectContaining({
        erased: [expect.anything(), expect.objectContaining({ subject: 'case-7f3k2m9xa4bq' }), expect.anything()],
      }),
    });
    grievance(...ended, event('SubjectErased', { subject: 'room-7f3k2m9xa4bq-2', party: 'counterparty-1' }))
      .when(eraseSubject, petitioners, june)
      .yields(['SubjectErased', 'SubjectErased']);
  });
});

describe('what was erased', () => {
  it('does not come back: the case is not reopened, nothing is written down about its petitioner', () => {
    const gone = grievance(...closed, erased);
    gone
      .when(reopenGrievance, { reason: '新情况' }, registrar.on('2026-06-02'))
      .refusesNaming('texts-erased', '2026-06-01');
    gone
      .when(orderSupervision, { ground: 'overdue', reason: '逾期', due: '2026-07-01' }, router.on('2026-06-02'))
      .refuses('texts-erased');
    const file = { hash: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 1 } as const;
    grievance(received, event('GrievanceDeclined'), erased)
      .when(attachFile, file, registrar.on('2026-06-02'))
      .refuses('texts-erased');
  });

  it('of a counterparty does not keep the petitioner’s case shut', () =>
    grievance(
      ...closed,
      event('SubjectErased', { party: 'counterparty-1', subject: '5c2f9c1e-58c4-4b1c-9a53-0d4e8f6a1b02' }),
    )
      .when(reopenGrievance, { reason: '新情况' }, registrar.on('2026-06-02'))
      .yields(['GrievanceReopened']));
});
