import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  inEffect,
  mediator,
  mediatorTownship,
  on,
  petitioner,
  received,
  settled,
} from '../../../../../test/situations';
import { requestConfirmation } from './request-confirmation';

const wish = { applicants: ['petitioner', 'counterparty-1'], court: 'county-court' } as const;
const effectiveOn = (day: string) => [...inEffect.slice(0, -1), on(day, event('AgreementTookEffect'))];

describe('request judicial confirmation', () => {
  it('is open to all parties together, on the thirtieth day too (CPL 205)', () => {
    for (const somebody of [mediator, petitioner]) {
      grievance(...effectiveOn('2026-03-01'))
        .when(requestConfirmation, wish, somebody.on('2026-03-31', '17:30'))
        .yields(['JudicialConfirmationRequested'], wish);
    }
  });

  it('is refused on the thirty-first day, naming the last one and the article', () => {
    const late = grievance(...effectiveOn('2026-03-01')).when(requestConfirmation, wish, mediator.on('2026-04-01'));
    late.refusesNaming('confirmation-window-over', '2026-03-31');
  });

  it('rolls a last day off to the next working day', () => {
    const case_ = grievance(...effectiveOn('2026-03-05'));
    case_.when(requestConfirmation, wish, mediator.on('2026-04-07')).yields(['JudicialConfirmationRequested']);
    case_
      .when(requestConfirmation, wish, mediator.on('2026-04-08'))
      .refusesNaming('confirmation-window-over', '2026-04-07');
  });

  it('is refused to one side alone, naming who is missing', () =>
    grievance(...inEffect)
      .when(requestConfirmation, { ...wish, applicants: ['petitioner'] }, petitioner.on('2026-03-20'))
      .refusesNaming('one-sided-application', 'counterparty-1'));

  it.each([
    [{ ...wish, applicants: ['petitioner', 'counterparty-1', 'counterparty-5'] }, 'unknown-party'],
    [{ ...wish, court: 'county-housing-bureau' }, 'not-a-court'],
    [{ ...wish, court: 'no-such-court' }, 'not-a-court'],
  ] as const)('is refused for %j as %s', (wrong, code) =>
    grievance(...inEffect)
      .when(requestConfirmation, wrong, mediator.on('2026-03-20'))
      .refuses(code),
  );

  it('is refused to a court elsewhere', () =>
    grievance(event('GrievanceReceived', { regionPath: ['990000', '990200'] }), ...inEffect.slice(1))
      .when(requestConfirmation, wish, mediator.on('2026-03-20'))
      .refuses('court-not-competent'));

  it('is refused in matters of status or title, with the article (CPL-I 355)', () =>
    grievance(event('GrievanceReceived', { category: 'parentage' }), ...inEffect.slice(1))
      .when(requestConfirmation, wish, mediator.on('2026-03-20'))
      .refuses('status-or-title'));

  it.each(['administrative-traffic', 'judicial-entrusted-ordinary'])('is not open under profile %s', (profile) =>
    grievance(received, event('MediationProposed', { profile }), ...inEffect.slice(3))
      .when(requestConfirmation, wish, petitioner.on('2026-03-20'))
      .refusesNaming('confirmation-not-open', profile),
  );

  it('changes nothing while a court has it, and is refused after a rejection', () => {
    const requested = [...inEffect, event('JudicialConfirmationRequested')];
    grievance(...requested)
      .when(requestConfirmation, wish, mediator.on('2026-03-21'))
      .changesNothing();
    grievance(...requested, event('JudicialConfirmationDecided', { decision: 'rejected' }))
      .when(requestConfirmation, wish, mediator.on('2026-03-23'))
      .refuses('confirmation-rejected');
    grievance(...requested, event('JudicialConfirmationDecided', { decision: 'withdrawn' }))
      .when(requestConfirmation, wish, mediator.on('2026-03-23'))
      .yields(['JudicialConfirmationRequested']);
  });

  it('is refused before the effect and to another committee', () => {
    grievance(...settled)
      .when(requestConfirmation, wish, mediator.on('2026-03-20'))
      .refuses('agreement-not-in-effect');
    grievance(...inEffect)
      .when(requestConfirmation, wish, mediatorTownship.on('2026-03-20'))
      .refuses('not-your-unit');
  });
});
