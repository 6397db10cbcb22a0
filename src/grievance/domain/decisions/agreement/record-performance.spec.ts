import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  inEffect,
  labourHandler,
  mediator,
  performed,
  petitioner,
  settled,
} from '../../../../../test/situations';
import { recordPerformance } from './record-performance';

const wish = { obligation: 1, proof: '现场照片', at: '2026-03-18' };

describe('record performance', () => {
  it('keeps the day it happened on', () => {
    grievance(...inEffect)
      .when(recordPerformance, wish, mediator.on('2026-03-18', '10:00'))
      .yields(['ObligationPerformed'], { obligation: 1, at: '2026-03-18T10:00:00.000+08:00' });
    grievance(...inEffect)
      .when(recordPerformance, wish, petitioner.on('2026-03-20'))
      .yields(['ObligationPerformed'], { at: '2026-03-18T00:00:00.000+08:00', by: 'petitioner' });
  });

  it('is possible while a court examines the agreement', () =>
    grievance(...inEffect, event('JudicialConfirmationRequested'))
      .when(recordPerformance, wish, mediator.on('2026-03-21'))
      .yields(['ObligationPerformed']));

  it('changes nothing the second time', () =>
    grievance(...inEffect, performed)
      .when(recordPerformance, { ...wish, at: '2026-03-19' }, mediator.on('2026-03-19'))
      .changesNothing());

  it.each([
    [{ ...wish, obligation: 3 }, 'unknown-obligation', '3'],
    [{ ...wish, at: '2026-03-21' }, 'day-in-the-future', '2026-03-21'],
    [{ ...wish, at: '2026-03-04' }, 'performed-before-effect', '2026-03-05'],
  ])('is refused for %j as %s', (wrong, code, named) =>
    grievance(...inEffect)
      .when(recordPerformance, wrong, mediator.on('2026-03-20'))
      .refusesNaming(code, named),
  );

  it('is refused before the agreement is in effect, and to units outside the case', () => {
    grievance(...settled)
      .when(recordPerformance, wish, mediator.on('2026-03-18'))
      .refuses('agreement-not-in-effect');
    grievance(...inEffect)
      .when(recordPerformance, wish, labourHandler.on('2026-03-18'))
      .refuses('not-your-unit');
  });
});
