/** Histories as they might happen, made from a number: the same number makes the same history again. */
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../src/grievance/domain/events';
import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import type { Party, PartyDetails } from '../src/grievance/domain/terms';
import { event, organization } from './situations';

/** One thing that happened to one case. */
export interface Happening {
  readonly grievance: string;
  readonly event: GrievanceEvent;
}

/** Chance that can be repeated (mulberry32). */
const dice = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    whole: (below: number): number => Math.floor(next() * below),
    of: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item,
  };
};
type Dice = ReturnType<typeof dice>;

const regions = ['990101001', '990101002', '990101', '990102', '990100', '990000'];
const units = ['village-committee', 'township-committee', 'county-housing-bureau', 'county-labour-bureau'];
const tiers = ['people', 'administrative', 'judicial'] as const;

const parties = (roll: Dice): PartyDetails[] =>
  (['petitioner', 'counterparty-1', 'counterparty-2'] as const)
    .slice(0, 1 + roll.whole(3))
    .map((party) => ({
      ...{ party, subject: `subject-${party}`, account: roll.next() < 0.5 ? `account-${roll.whole(5)}` : null },
      ...{ name: '赵某', idNumber: null, phone: null, address: null },
    }));

const received = (roll: Dice, id: string): GrievanceEvent => {
  const region = roll.of(regions);
  return event('GrievanceReceived', {
    number: id.toUpperCase(),
    region,
    regionPath: [...(organization.regionPath(region) ?? [])],
    regionLevel: organization.regionLevel(region) ?? 'county',
    office: organization.petitionOffice(region)?.id ?? 'county-petition-office',
    category: roll.of(['neighbour', 'labour', 'consumer']),
    channel: roll.of(['visit', 'online', 'hotline']),
    parties: parties(roll),
    by: roll.of(['registrar', 'station-worker', 'account-1']),
  });
};

const rest = <Type extends GrievanceEventType>(type: Type, data: Partial<GrievanceEvents[Type]> = {}) => [
  event(type, data),
];

/** What may come next while an attempt is under way. */
const inAttempt = (roll: Dice, g: Grievance): GrievanceEvent[][] => {
  const { mediation } = g;
  if (!mediation) return [];
  const { attempt, tier, profile, unit } = mediation;
  const mediator = mediation.mediator ?? 'mediator';
  const mediated = (outcome: 'settled' | 'partly-settled' | 'failed', ground: 'refused' | 'no-prospect' | null) =>
    event('GrievanceMediated', { attempt, tier, profile, unit, mediator, outcome, ground });
  if (!mediation.openedAt) {
    const party = roll.of(g.parties.map((each) => each.party));
    return [
      rest('PartyConsented', { attempt, party }),
      rest('PartyConsented', { attempt, party }),
      [event('PartyRefused', { attempt, party }), mediated('failed', 'refused')],
      rest('MediatorDesignated', { attempt, mediator: roll.of(['mediator', 'mediator-township']) }),
      rest('MediatorDeclined', { attempt, mediator }),
      rest('MediationOpened', { attempt, tier, profile, unit, mediator }),
      rest('MediationOpened', { attempt, tier, profile, unit, mediator }),
    ];
  }
  const outcome = roll.of(['settled', 'partly-settled'] as const);
  return [
    rest('SessionHeld', { attempt }),
    rest('MediationPaused', { attempt }),
    rest('MediationResumed', { attempt }),
    rest('MediationExtended', { attempt }),
    [mediated('failed', 'no-prospect')],
    [event('AgreementReached', { attempt }), mediated(outcome, null), event('AgreementTookEffect', { tier, unit })],
    rest('GrievanceWithdrawn'),
  ];
};

const proposal = (roll: Dice, g: Grievance): GrievanceEvent[][] =>
  g.mediation
    ? inAttempt(roll, g)
    : [
        rest('MediationProposed', { attempt: g.attempts + 1, tier: roll.of(tiers), unit: roll.of(units) }),
        ...(g.lastMediated?.outcome === 'failed'
          ? [rest('TierEscalated', { from: g.lastMediated.tier, to: roll.of(tiers) })]
          : []),
      ];

const resolved = (roll: Dice, resolution: 'settlement' | 'execution' | 'opinion') =>
  event('GrievanceResolved', {
    resolution,
    unit: roll.of(units),
    level: roll.of(['village', 'township', 'county', 'city']),
  });

const afterwards = (roll: Dice, g: Grievance): GrievanceEvent[][] => {
  const raters: Party[] = g.parties.map(({ party }) => party);
  const rater = roll.of(['petitioner', 'counterparty', 'expert', 'supervisor', 'self'] as const);
  const by = roll.of(['anonymous', 'account-0', 'account-1', 'account-2', 'expert']);
  const of = roll.of(['petition-office', 'competent-body', 'mediator'] as const);
  const score = roll.of(['satisfied', 'basically-satisfied', 'dissatisfied'] as const);
  return [
    ...(g.rating.invitedAt ? [] : [rest('RatingInvited', { raters, of: ['petition-office', 'mediator'] })]),
    rest('GrievanceRated', { rater, of, score, by }),
    rest('GrievanceRated', { rater: 'petitioner', of, score, by }),
    ...(g.rating.invitedAt ? [rest('RatingLapsed', { raters, of: ['petition-office', 'mediator'] })] : []),
    rest('GrievanceClosed'),
    rest('GrievanceReopened', { to: roll.of(['received', 'in-handling'] as const) }),
  ];
};

const screened = (roll: Dice) => {
  const kind = roll.of(['request', 'request', 'suggestion', 'accusation'] as const);
  return event('GrievanceScreened', {
    kind,
    accused:
      kind === 'accusation'
        ? roll.of(['county-labour-bureau', 'village-committee', 'city-discipline-commission'])
        : null,
    category: roll.of(['neighbour', 'labour', 'consumer']),
    by: roll.of(['router', 'registrar']),
  });
};

/** What may come next in a state. */
const next = (roll: Dice, g: Grievance): GrievanceEvent[][] => {
  const delegation = { to: roll.of(units), from: g.office };
  switch (g.status) {
    case 'received':
      return [
        [screened(roll)],
        rest('GrievanceDelegated', delegation),
        rest('GrievanceDelegated', delegation),
        rest('GrievanceDeclined'),
        ...proposal(roll, g),
      ];
    case 'delegated':
      return [
        rest('DelegationReceived'),
        rest('DelegationContested'),
        rest('GrievanceAccepted', { unit: roll.of(units) }),
        rest('PathNotified'),
        ...proposal(roll, g),
      ];
    case 'contested':
      return [rest('ContestUpheld'), rest('ContestRejected'), rest('GrievanceWithdrawn')];
    case 'in-handling':
      return [
        rest('FindingRecorded'),
        rest('HandlingExtended'),
        rest('OpinionIssued', { unit: roll.of(units) }),
        rest('ReceiptCorrected', { field: 'category', value: 'labour' }),
        rest('GrievanceRedirected'),
        ...proposal(roll, g),
        ...proposal(roll, g),
      ];
    case 'in-mediation':
      return inAttempt(roll, g);
    case 'performing':
      return [
        rest('ObligationPerformed'),
        rest('AgreementBreached'),
        rest('JudicialConfirmationRequested'),
        rest('JudicialConfirmationDecided', { decision: roll.of(['accepted', 'confirmed', 'rejected'] as const) }),
        [event('AgreementPerformed'), resolved(roll, 'settlement')],
        [event('AgreementPerformed'), resolved(roll, 'settlement')],
        rest('GrievanceReopened', { to: 'in-handling' }),
      ];
    case 'opinion-issued':
      return [
        rest('OpinionServed'),
        rest('ReviewRequested'),
        [event('ReviewRightLapsed'), resolved(roll, 'opinion')],
        rest('ExecutionStarted'),
      ];
    case 'in-review':
      return [rest('ReviewDecided')];
    case 'review-decided':
      return [rest('FinalReviewRequested'), rest('RedoOrdered', { to: roll.of(units) })];
    case 'in-final-review':
      return [rest('FinalReviewDecided')];
    case 'final-decided':
      return [rest('GrievanceTerminated'), rest('RedoOrdered', { to: roll.of(units) })];
    case 'executing':
      return [[resolved(roll, 'execution')]];
    case 'merged':
    case 'terminated':
      return [rest('PartyIdentified', { party: 'petitioner', account: 'account-9' })];
    default:
      return afterwards(roll, g);
  }
};

/** Several cases of about this many events in all, interleaved; the days go by from 1 January 2026. */
export const plausibleHistory = (
  seed: number,
  events: number,
  cases = Math.max(1, Math.round(events / 15)),
): Happening[] => {
  const roll = dice(seed);
  const states = new Map<string, Grievance>();
  const happened: Happening[] = [];
  let time = Date.parse('2026-01-01T01:00:00Z');
  while (happened.length < events) {
    const id = `case${roll.whole(cases)}`;
    let state = states.get(id);
    for (const said of state ? roll.of(next(roll, state)) : [received(roll, id)]) {
      time += roll.whole(20 * 3_600_000);
      const at = new Date(time + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
      const each = { type: said.type, data: { ...said.data, at } } as GrievanceEvent;
      happened.push({ grievance: id, event: each });
      state = evolve(state ?? initial, each);
    }
    if (state) states.set(id, state);
  }
  return happened;
};
