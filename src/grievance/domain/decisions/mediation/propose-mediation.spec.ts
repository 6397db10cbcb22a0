import { grievance } from '../../../../../test/given-when-then';
import {
  accusation,
  contested,
  courtLiaison,
  delegated,
  delegationReceived,
  event,
  failed,
  handler,
  head,
  inHandling,
  labourHandler,
  mediator,
  mediatorTownship,
  petitioner,
  proposed,
  received,
  registrar,
  suggestion,
  withTheCommittee,
} from '../../../../../test/situations';
import { proposeMediation } from './propose-mediation';

const village = { tier: 'people', profile: 'people-village', unit: 'village-committee' } as const;
const court = { tier: 'judicial', profile: 'judicial-assigned', unit: 'county-court' } as const;

describe('propose mediation', () => {
  it('is open to the committee the case was delegated to', () =>
    grievance(...withTheCommittee)
      .when(proposeMediation, village, mediator.on('2026-03-03'))
      .yields(['MediationProposed'], { attempt: 1, ...village, by: 'mediator' }));

  it('is open to a party, to the unit answerable and to the unit that would mediate', () => {
    for (const somebody of [petitioner, handler, head]) {
      grievance(...inHandling)
        .when(proposeMediation, village, somebody.on('2026-03-06'))
        .yields(['MediationProposed']);
    }
    grievance(...inHandling)
      .when(proposeMediation, court, courtLiaison.on('2026-03-06'))
      .yields(['MediationProposed']);
  });

  it('counts the attempts of the case', () =>
    grievance(...withTheCommittee, proposed, failed)
      .when(proposeMediation, village, mediator.on('2026-03-09'))
      .yields(['MediationProposed'], { attempt: 2 }));

  it('is refused to a unit that neither answers for the case nor would mediate', () =>
    grievance(received, delegated)
      .when(proposeMediation, village, labourHandler.on('2026-03-03'))
      .refuses('not-your-unit'));

  it('is refused to a role that never proposes', () =>
    grievance(received).when(proposeMediation, village, registrar.on('2026-03-03')).refuses('role-not-entitled'));

  it('is refused while another attempt is under way', () =>
    grievance(...withTheCommittee, proposed)
      .when(proposeMediation, village, mediator.on('2026-03-04'))
      .refuses('attempt-under-way'));

  it('is refused while the delegation is contested', () =>
    grievance(received, delegated, delegationReceived, contested)
      .when(proposeMediation, village, petitioner.on('2026-03-09'))
      .refuses('not-received-or-delegated-or-in-handling'));

  it('is refused for suggestions, accusations and crimes, naming the articles', () => {
    for (const screened of [suggestion, accusation, event('GrievanceScreened', { category: 'crime' })]) {
      grievance(received, screened)
        .when(proposeMediation, village, petitioner.on('2026-03-03'))
        .refuses('matter-not-mediable');
    }
  });

  it('is refused to a court in matters of personal status or title (CPL-I 143)', () =>
    grievance(event('GrievanceReceived', { category: 'land-title' }))
      .when(proposeMediation, court, courtLiaison.on('2026-03-03'))
      .refuses('status-or-title'));

  it('is refused when there is nobody whose consent could be asked', () => {
    const [one, other] = (received.data as { parties: { party: 'petitioner' | 'counterparty-1' }[] }).parties;
    grievance(event('GrievanceReceived', { parties: [one] as never }))
      .when(proposeMediation, village, petitioner.on('2026-03-03'))
      .refuses('no-counterparty');
    grievance(event('GrievanceReceived', { parties: [other] as never, anonymous: true }), withTheCommittee[1] as never)
      .when(proposeMediation, village, mediator.on('2026-03-03'))
      .refuses('petitioner-unknown');
  });

  it.each([
    [{ ...village, unit: 'no-such-committee' }, 'unknown-unit'],
    [{ ...village, unit: 'county-court' }, 'unit-does-not-mediate'],
    [{ ...village, unit: 'county-medical-committee' }, 'matter-not-theirs-to-mediate'],
    [{ ...village, unit: 'county-housing-bureau' }, 'unit-does-not-mediate'],
    [{ ...village, profile: 'people-cosmic' }, 'unknown-profile'],
    [{ ...village, profile: 'judicial-assigned' }, 'profile-of-another-tier'],
  ])('is refused for %j as %s', (wish, code) =>
    grievance(received).when(proposeMediation, wish, petitioner.on('2026-03-03')).refuses(code),
  );

  it('is refused to a committee of another township', () =>
    grievance(event('GrievanceReceived', { region: '990102', regionPath: ['990000', '990100', '990102'] }))
      .when(proposeMediation, { ...village, unit: 'township-committee' }, mediatorTownship.on('2026-03-03'))
      .refusesNaming('not-competent-territory', '990102'));
});
