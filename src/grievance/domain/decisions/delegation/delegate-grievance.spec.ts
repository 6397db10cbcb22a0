import { grievance } from '../../../../../test/given-when-then';
import {
  accusation,
  clerk,
  delegated,
  event,
  failed,
  inMediation,
  mandated,
  mandateRevoked,
  received,
  router,
} from '../../../../../test/situations';
import { type DelegateGrievance, delegateGrievance } from './delegate-grievance';

const delegate = (more: Partial<DelegateGrievance> = {}, ...history: (typeof received)[]) =>
  grievance(received, ...history).when(
    delegateGrievance,
    { mode: 'referral', to: 'county-housing-bureau', reason: '属住建部门职责', ...more },
    router.on('2026-03-02'),
  );

describe('delegate a grievance', () => {
  it('hands a case on after mediation failed where it was handed to', () =>
    grievance(...inMediation, failed)
      .when(
        delegateGrievance,
        { mode: 'referral', to: 'county-housing-bureau', reason: '调解未成' },
        router.on('2026-03-20'),
      )
      .yields(['GrievanceDelegated'], { from: 'village-committee', to: 'county-housing-bureau' }));

  it('is refused while the unit it was handed to is still at it', () =>
    grievance(...inMediation)
      .when(
        delegateGrievance,
        { mode: 'referral', to: 'county-housing-bureau', reason: '改派' },
        router.on('2026-03-20'),
      )
      .refuses('not-received'));

  it('hands it from the petition office to the body answerable', () =>
    delegate().yields(['GrievanceDelegated'], {
      mode: 'referral',
      from: 'county-petition-office',
      to: 'county-housing-bureau',
      reportDue: null,
    }));
  it('makes the body answerable', () =>
    delegate().becomes({
      status: 'delegated',
      delegation: { mode: 'referral', from: 'county-petition-office', to: 'county-housing-bureau', receivedAt: null },
    }));
  it('may go to a body inside the region of the matter', () =>
    grievance(event('GrievanceReceived', { region: '990100', regionPath: ['990000', '990100'] }))
      .when(delegateGrievance, { mode: 'referral', to: 'village-committee', reason: '属地' }, router.on('2026-03-02'))
      .yields(['GrievanceDelegated'], { to: 'village-committee' }));
  it('may be a petition by proxy, with a mandate for an agent of the unit', () =>
    delegate({ mode: 'proxy', to: 'village-station' }, mandated).yields(['GrievanceDelegated'], { mode: 'proxy' }));
  it.each([
    ['without a mandate', 'village-station', []],
    ['after the mandate ended', 'village-station', [mandated, mandateRevoked]],
    ['to another unit than the agent’s', 'village-committee', [mandated]],
  ])('is refused by proxy %s', (_, to, history) =>
    delegate({ mode: 'proxy', to }, ...history).refusesNaming('mandate-missing', to),
  );
  it('takes a case from a proxy whose mandate ended, and from no other', () => {
    const byProxy = event('GrievanceDelegated', { mode: 'proxy', to: 'village-station' });
    delegate({}, mandated, byProxy, mandateRevoked).yields(['GrievanceDelegated'], { from: 'village-station' });
    delegate({}, mandated, byProxy).refuses('not-received');
  });
  it('may assign, with a report due today at the earliest', () =>
    delegate({ mode: 'assignment', reportDue: '2026-03-02' }).yields(['GrievanceDelegated'], {
      reportDue: '2026-03-02',
    }));
  it('is refused as an assignment without a report day', () =>
    delegate({ mode: 'assignment' }).refuses('report-due-missing'));
  it('is refused with a report day that is over', () =>
    delegate({ mode: 'assignment', reportDue: '2026-03-01' }).refusesNaming('report-due-past', '2026-03-01'));
  it('is refused to the accused body', () => delegate({}, accusation).refuses('accused-body'));
  it('may hand an accusation to somebody else', () =>
    delegate({ to: 'city-discipline-commission' }, accusation).yields(['GrievanceDelegated']));
  it('is refused to a unit nobody knows', () => delegate({ to: 'nowhere' }).refusesNaming('unknown-unit', 'nowhere'));
  it('is refused to a body of another place', () =>
    grievance(event('GrievanceReceived', { region: '990102', regionPath: ['990000', '990100', '990102'] }))
      .when(delegateGrievance, { mode: 'referral', to: 'township-government', reason: '属地' }, router.on('2026-03-02'))
      .refusesNaming('not-competent-territory', '990102'));
  it('is refused to the body that answers already', () =>
    delegate({ to: 'county-petition-office' }).refuses('already-answerable'));
  it('is refused a third time without a reason for that, which is kept', () => {
    const back = [event('DelegationReceived'), event('DelegationContested'), event('ContestUpheld')];
    const passedRound = [1, 2].flatMap(() => [delegated, ...back]);
    delegate({}, ...passedRound).refusesNaming('hop-limit-reached', '2');
    delegate({ hopReason: '职责已由县政府明确' }, ...passedRound).yields(['GrievanceDelegated'], {
      hopReason: '职责已由县政府明确',
    });
  });
  it('is refused a second time', () => delegate({}, delegated).refuses('not-received'));
  it('is refused to a body’s clerk', () =>
    grievance(received)
      .when(delegateGrievance, { mode: 'referral', to: 'county-labour-bureau', reason: '' }, clerk.on('2026-03-02'))
      .refuses('role-not-entitled'));
});
