import { grievance } from '../../../../../test/given-when-then';
import {
  auditor,
  clerk,
  counterparty,
  counterpartyIdentified,
  event,
  expert,
  handler,
  head,
  inHandling,
  inMediation,
  labourHandler,
  mediator,
  mediatorTownship,
  petitioner,
  ratingInvited,
  received,
  registrar,
  resolved,
  router,
  settledAndResolved,
  supervisor,
  withTheCommittee,
} from '../../../../../test/situations';
import { petitionerByCode } from '../../petitioner-by-code';
import { rateGrievance } from './rate-grievance';

const mediated = [...settledAndResolved, ratingInvited];
const handled = [...inHandling, resolved, event('RatingInvited', { raters: ['petitioner'] })];
const satisfied = { of: 'mediator', score: 'satisfied' } as const;
const body = { of: 'competent-body', score: 'satisfied' } as const;
const byCode = { actor: petitionerByCode, now: '2026-04-01T09:00:00.000+08:00' };

describe('rate a grievance', () => {
  it('is the petitioner’s, with an account or with the query code only', () => {
    grievance(...mediated)
      .when(rateGrievance, { ...satisfied, text: '处理及时' }, petitioner.on('2026-04-01'))
      .yields(['GrievanceRated'], { rater: 'petitioner', of: 'mediator', rated: 'mediator', text: '处理及时' });
    grievance(...mediated)
      .when(rateGrievance, satisfied, byCode)
      .yields(['GrievanceRated'], { rater: 'petitioner', by: 'query-code', text: null });
  });

  it('recognises the query code’s petitioner by reference, not by a token that reads the same', () =>
    grievance(...mediated)
      .when(rateGrievance, satisfied, { ...byCode, actor: { ...petitionerByCode } })
      .refuses('role-not-entitled'));

  it('is possible as soon as the case is resolved, before the invitation is out', () =>
    grievance(...settledAndResolved)
      .when(rateGrievance, satisfied, petitioner.on('2026-03-31', '10:00'))
      .yields(['GrievanceRated']));

  it('names whom it rates: office, body or mediator', () => {
    const rate = (of: 'petition-office' | 'competent-body' | 'mediator') =>
      grievance(...mediated).when(rateGrievance, { of, score: 'dissatisfied' }, petitioner.on('2026-04-01'));
    rate('petition-office').yields(['GrievanceRated'], { rated: 'county-petition-office' });
    rate('competent-body').yields(['GrievanceRated'], { rated: 'village-committee' });
    rate('mediator').yields(['GrievanceRated'], { rated: 'mediator' });
  });

  it('is a counterparty’s for the mediator only', () => {
    const history = [received, counterpartyIdentified, ...mediated.slice(1)];
    grievance(...history)
      .when(rateGrievance, satisfied, counterparty.on('2026-04-01'))
      .yields(['GrievanceRated'], { rater: 'counterparty' });
    grievance(...history)
      .when(rateGrievance, body, counterparty.on('2026-04-01'))
      .refuses('not-yours-to-rate');
  });

  it('is an expert’s and a supervisor’s, after the window too', () => {
    for (const [somebody, rater] of [
      [expert, 'expert'],
      [supervisor, 'supervisor'],
    ] as const) {
      grievance(...mediated, event('RatingLapsed'))
        .when(rateGrievance, satisfied, somebody.on('2026-06-01'))
        .yields(['GrievanceRated'], { rater });
    }
  });

  it('is a self rating when the mediator or the handling body gives it', () => {
    grievance(...mediated)
      .when(rateGrievance, satisfied, mediator.on('2026-04-01'))
      .yields(['GrievanceRated'], { rater: 'self', of: 'mediator' });
    for (const somebody of [clerk, handler, head]) {
      grievance(...handled)
        .when(rateGrievance, body, somebody.on('2026-04-01'))
        .yields(['GrievanceRated'], { rater: 'self', of: 'competent-body', rated: 'county-housing-bureau' });
    }
  });

  it('is refused to those who rate others’ work, or whose work it was not', () => {
    grievance(...handled)
      .when(rateGrievance, satisfied, handler.on('2026-04-01'))
      .refuses('not-yours-to-rate');
    grievance(...mediated)
      .when(rateGrievance, body, mediator.on('2026-04-01'))
      .refuses('not-yours-to-rate');
    grievance(...handled)
      .when(rateGrievance, body, labourHandler.on('2026-04-01'))
      .refuses('not-your-unit');
    grievance(...mediated)
      .when(rateGrievance, satisfied, mediatorTownship.on('2026-04-01'))
      .refuses('not-your-mediation');
  });

  it('is never a registrar’s, a router’s or an auditor’s', () => {
    for (const somebody of [registrar, router, auditor]) {
      grievance(received).when(rateGrievance, satisfied, somebody.on('2026-04-01')).refuses('role-not-entitled');
    }
  });

  it('is refused before the end of the case', () =>
    grievance(...inMediation)
      .when(rateGrievance, satisfied, petitioner.on('2026-03-05'))
      .refuses('rating-not-open'));

  it('is open on the last day and over the day after, for parties and self ratings', () => {
    grievance(...mediated)
      .when(rateGrievance, satisfied, petitioner.on('2026-04-30', '23:59'))
      .yields(['GrievanceRated']);
    for (const somebody of [petitioner, mediator]) {
      grievance(...mediated)
        .when(rateGrievance, satisfied, somebody.on('2026-05-01', '00:00'))
        .refusesNaming('rating-window-over', '2026-04-30');
    }
  });

  it('is refused the second time, whether by account or by code, but not of somebody else', () => {
    const once = [...mediated, event('GrievanceRated')];
    grievance(...once)
      .when(rateGrievance, satisfied, petitioner.on('2026-04-02'))
      .refuses('already-rated');
    grievance(...once)
      .when(rateGrievance, satisfied, byCode)
      .refuses('already-rated');
    grievance(...once)
      .when(rateGrievance, body, petitioner.on('2026-04-02'))
      .yields(['GrievanceRated']);
  });

  it('is refused when nobody did that work', () => {
    grievance(...handled)
      .when(rateGrievance, satisfied, petitioner.on('2026-04-01'))
      .refuses('nothing-to-rate');
    grievance(received, event('GrievanceRedirected'), ratingInvited)
      .when(rateGrievance, body, petitioner.on('2026-04-01'))
      .refuses('nothing-to-rate');
    grievance(...withTheCommittee, event('GrievanceMediated', { outcome: 'failed', ground: 'refused' }), resolved)
      .when(rateGrievance, satisfied, petitioner.on('2026-04-01'))
      .refuses('nothing-to-rate');
  });
});
