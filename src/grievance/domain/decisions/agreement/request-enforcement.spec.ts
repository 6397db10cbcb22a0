import { grievance } from '../../../../../test/given-when-then';
import {
  allPerformed,
  counterparty,
  counterpartyIdentified,
  event,
  inEffect,
  mediator,
  performed,
  registrar,
} from '../../../../../test/situations';
import { reopenGrievance } from '../ending/reopen-grievance';
import { requestEnforcement } from './request-enforcement';

const inCourt = [
  event('JudicialConfirmationRequested'),
  event('JudicialConfirmationDecided', { decision: 'confirmed' }),
];
const confirmed = [...inEffect, ...inCourt];
const wish = { party: 'petitioner' } as const;
const later = mediator.on('2026-06-01');

describe('request enforcement', () => {
  it('names what a confirmed agreement still owes, at the court that confirmed it', () =>
    grievance(...confirmed, performed)
      .when(requestEnforcement, wish, later)
      .yields(['EnforcementRequested'], { court: 'county-court', obligations: [2] }));
  it('is open until two years after the last day for performance, the next working day after a weekend', () => {
    grievance(...confirmed)
      .when(requestEnforcement, wish, mediator.on('2028-03-31'))
      .yields(['EnforcementRequested']);
    grievance(...confirmed)
      .when(requestEnforcement, wish, mediator.on('2028-04-05'))
      .refusesNaming('enforcement-window-over', '2028-03-31');
  });
  it('is refused without confirmation: a suit or a new mediation is open', () =>
    grievance(...inEffect)
      .when(requestEnforcement, wish, later)
      .refuses('agreement-not-confirmed'));
  it('is refused while everything may still be performed, and when nothing is owed', () => {
    grievance(...confirmed)
      .when(requestEnforcement, wish, mediator.on('2026-03-20'))
      .refusesNaming('not-due-yet', '2026-03-20');
    grievance(...allPerformed, ...inCourt)
      .when(requestEnforcement, wish, later)
      .refuses('nothing-owed');
  });
  it('is not asked by the debtor, nor for the other party, nor of what is no court', () => {
    const case1 = grievance(...confirmed, counterpartyIdentified);
    case1.when(requestEnforcement, { party: 'counterparty-1' }, later).refuses('nothing-owed');
    case1.when(requestEnforcement, wish, counterparty.on('2026-06-01')).refuses('not-your-word');
    case1.when(requestEnforcement, { ...wish, court: 'county-labour-bureau' }, later).refuses('not-a-court');
  });
  it('outlasts the reopening of the case', () => {
    const broken = [...confirmed, event('AgreementBreached')];
    grievance(...broken)
      .when(reopenGrievance, { reason: '违约' }, registrar.on('2026-05-01'))
      .yields(['GrievanceReopened']);
    grievance(...broken, event('GrievanceReopened', { to: 'in-handling' }))
      .when(requestEnforcement, wish, later)
      .yields(['EnforcementRequested']);
  });
});
