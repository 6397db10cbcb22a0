import { grievance } from '../../../../../test/given-when-then';
import {
  closed,
  counterparty,
  counterpartyIdentified,
  event,
  handler,
  inHandling,
  labourHandler,
  mandated,
  mandateRevoked,
  petitioner,
  received,
  stationWorker,
  viewer,
} from '../../../../../test/situations';
import { type AttachFile, attachFile } from './attach-file';

const hash = 'a'.repeat(64);
const pdf: AttachFile = { hash, name: '宅基地证.PDF', mediaType: 'application/pdf', size: 48_213 };
const attached = event('AttachmentAdded', { hash, party: 'petitioner' });

describe('attach a file', () => {
  it('is open to the petitioner, whose it then is (XF 19)', () =>
    grievance(received)
      .when(attachFile, pdf, petitioner.on('2026-03-03'))
      .yields(['AttachmentAdded'], { ...pdf, party: 'petitioner', forParties: false, by: 'petitioner' }));
  it('is open to the petitioner’s agent, for the petitioner and as long as the mandate holds (SD 28)', () => {
    grievance(received, event('MandateGranted', { scope: ['review'] }))
      .when(attachFile, pdf, stationWorker.on('2026-03-03'))
      .yields(['AttachmentAdded'], { party: 'petitioner', by: 'station-worker' });
    grievance(received, mandated, mandateRevoked)
      .when(attachFile, pdf, stationWorker.on('2026-03-21'))
      .refuses('mandate-ended');
  });
  it('is open to the body in the case, for the parties to read', () =>
    grievance(...inHandling)
      .when(attachFile, { ...pdf, forParties: true }, handler.on('2026-03-06'))
      .yields(['AttachmentAdded'], { party: null, forParties: true }));
  it('has nothing to do the second time', () =>
    grievance(received, attached).when(attachFile, pdf, petitioner.on('2026-03-03')).changesNothing());
  it('is done again when another party brings the same file', () =>
    grievance(received, counterpartyIdentified, attached)
      .when(attachFile, pdf, counterparty.on('2026-03-03'))
      .yields(['AttachmentAdded'], { party: 'counterparty-1' }));
  it('is refused to a party who would show it to the others', () =>
    grievance(received)
      .when(attachFile, { ...pdf, forParties: true }, petitioner.on('2026-03-03'))
      .refuses('not-yours-to-share'));
  it('is refused to a unit outside the case', () =>
    grievance(...inHandling)
      .when(attachFile, pdf, labourHandler.on('2026-03-06'))
      .refuses('not-your-unit'));
  it('is refused to who reads figures only', () =>
    grievance(received).when(attachFile, pdf, viewer.on('2026-03-03')).refuses('role-not-entitled'));
  it('is refused under a name that says it is something else', () =>
    grievance(received)
      .when(attachFile, { ...pdf, name: '宅基地证.pdf.exe' }, petitioner.on('2026-03-03'))
      .refusesNaming('file-name-misleads', 'application/pdf', '.pdf'));
  it('is refused beyond fifty files', () =>
    grievance(received, ...Array.from({ length: 50 }, (_, each) => event('AttachmentAdded', { hash: String(each) })))
      .when(attachFile, pdf, petitioner.on('2026-03-03'))
      .refusesNaming('too-many-attachments', '50'));
  it('is refused once the case is closed, saying what is allowed', () =>
    grievance(...closed)
      .when(attachFile, pdf, petitioner.on('2026-03-20'))
      .refuses('case-ended'));
  it('is refused on a case that was linked to another', () =>
    grievance(received, event('DuplicateLinked'))
      .when(attachFile, pdf, petitioner.on('2026-03-20'))
      .refuses('merged-into-another'));
});
