import { grievance } from '../../../../../test/given-when-then';
import {
  confirmed,
  counterpartyConsented,
  courtLiaison,
  designated,
  event,
  mediator,
  openedInTheCourt,
  petitionerConsented,
  withTheCommittee,
} from '../../../../../test/situations';
import { extendMediation } from './extend-mediation';

const all = ['petitioner', 'counterparty-1'] as const;

describe('extend mediation', () => {
  it('is possible on the last day with everybody’s consent, counted from that day', () =>
    grievance(...openedInTheCourt)
      .when(extendMediation, { days: 10, consentedBy: all }, courtLiaison.on('2026-04-02'))
      .yields(['MediationExtended'], { days: 10, due: '2026-04-12', consentedBy: all }));

  it('is refused the day after, naming the last day', () =>
    grievance(...openedInTheCourt)
      .when(extendMediation, { days: 10, consentedBy: all }, courtLiaison.on('2026-04-03'))
      .refusesNaming('mediation-time-over', '2026-04-02'));

  it('is refused when a party does not agree', () =>
    grievance(...openedInTheCourt)
      .when(extendMediation, { days: 10, consentedBy: ['petitioner'] }, courtLiaison.on('2026-04-02'))
      .refusesNaming('consent-missing', 'counterparty-1'));

  it('is refused for less than a day', () =>
    grievance(...openedInTheCourt)
      .when(extendMediation, { days: 0, consentedBy: all }, courtLiaison.on('2026-04-02'))
      .refuses('no-days'));

  it('is refused where the profile knows no extension', () =>
    grievance(
      ...withTheCommittee,
      event('MediationProposed', { tier: 'administrative', profile: 'administrative-traffic' }),
      petitionerConsented,
      counterpartyConsented,
      designated,
      confirmed,
      event('MediationOpened', { tier: 'administrative', profile: 'administrative-traffic' }),
    )
      .when(extendMediation, { days: 10, consentedBy: all }, mediator.on('2026-03-05'))
      .refusesNaming('extension-not-allowed', 'administrative-traffic'));
});
