/** Named events and people that specs speak of. Every event is its golden fixture unless told otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../src/grievance/domain/events';
import type { Actor, Role } from '../src/kernel/actor';
import { readOrganization } from '../src/organization/read-organization';

export const organization = readOrganization(undefined);

const goldenTexts = new Map<string, string>();
const goldenText = (type: string): string => {
  const known = goldenTexts.get(type) ?? readFileSync(join(__dirname, 'fixtures', 'events', `${type}.v1.json`), 'utf8');
  goldenTexts.set(type, known);
  return known;
};

/** An event as its newest golden fixture has it, with some of its data said differently. */
export const event = <Type extends GrievanceEventType>(
  type: Type,
  data: Partial<GrievanceEvents[Type]> = {},
): GrievanceEvent => {
  const golden = JSON.parse(goldenText(type));
  return { type, data: { ...golden, ...data } } as GrievanceEvent;
};

/** The same event on another day, at nine in the morning. */
export const on = (day: string, { type, data }: GrievanceEvent): GrievanceEvent =>
  ({ type, data: { ...data, at: `${day}T09:00:00.000+08:00` } }) as GrievanceEvent;

export interface Asking {
  readonly actor: Actor;
  readonly now: string;
}

/** Somebody who can ask on a day, at nine in the morning unless an hour is given. */
export interface Person extends Actor {
  on(day: string, time?: string): Asking;
}

const person = (id: string, roles: readonly Role[], unit: string | null): Person => {
  const actor = { id, roles, unit };
  return { ...actor, on: (day, time = '09:00') => ({ actor, now: `${day}T${time}:00.000+08:00` }) };
};

/** A demo user by name, e.g. `demo('clerk').on('2026-03-03')`. */
export const demo = (user: string): Person => {
  const found = organization.users.find((each) => each.user === user);
  if (!found) throw new Error(`no demo user ${user}`);
  return person(found.user, found.roles as Role[], found.unit);
};
export const theClockItself = person('clock', ['clock'], null);
export const anybody = person('anonymous', [], null);

export const [registrar, router, clerk, handler, head, mediator] = [
  'registrar',
  'router',
  'clerk',
  'handler',
  'head',
  'mediator',
].map(demo) as [Person, Person, Person, Person, Person, Person];
export const [petitioner, counterparty, viewer, labourHandler] = [
  'petitioner',
  'counterparty',
  'viewer',
  'labour-handler',
].map(demo) as [Person, Person, Person, Person];
export const [courtLiaison, reviewer, finalReviewer, supervisor] = [
  'court-liaison',
  'reviewer',
  'final-reviewer',
  'supervisor',
].map(demo) as [Person, Person, Person, Person];

export const received = event('GrievanceReceived');
export const delegated = event('GrievanceDelegated');
export const delegationReceived = event('DelegationReceived');

export const [stationWorker, discipline] = ['station-worker', 'discipline'].map(demo) as [Person, Person];

export const accusation = event('GrievanceScreened', { kind: 'accusation', accused: 'county-housing-bureau' });
export const suggestion = event('GrievanceScreened', { kind: 'suggestion' });
export const contested = event('DelegationContested');
export const accepted = event('GrievanceAccepted');
export const found = event('FindingRecorded');
export const notSupported = event('OpinionIssued');
export const supported = event('OpinionIssued', { result: 'support' });
/** On 10 April 2026: the thirty days end on Sunday 10 May and roll to the 11th. */
export const served = event('OpinionServed');
export const executing = event('ExecutionStarted');
export const reviewRequested = event('ReviewRequested');
/** On 8 May 2026: the thirty days end on Sunday 7 June and roll to the 8th. */
export const upheld = event('ReviewDecided');
export const revoked = event('ReviewDecided', { result: 'revoked-redo' });
export const finalReviewRequested = event('FinalReviewRequested');
export const finallyUpheld = event('FinalReviewDecided');
export const resolved = event('GrievanceResolved');

/** A case in the hands of the county housing bureau, in handling since 5 March 2026. */
export const inHandling = [received, delegated, delegationReceived, accepted];
export const opinionServed = [...inHandling, found, notSupported, served];
export const inExecution = [...inHandling, found, supported, served, executing];
export const reviewed = [...opinionServed, reviewRequested, upheld];
export const finallyReviewed = [...reviewed, finalReviewRequested, finallyUpheld];

export const [mediatorTownship, mediatorAdministrative, expert, auditor] = [
  'mediator-township',
  'mediator-administrative',
  'expert',
  'auditor',
].map(demo) as [Person, Person, Person, Person];
export const counterpartyIdentified = event('PartyIdentified', { party: 'counterparty-1', account: 'counterparty' });

/** A case with the village committee, mediated there from 3 March 2026 under the soft thirty days. */
export const withTheCommittee = [received, event('GrievanceDelegated', { to: 'village-committee' })];
export const proposed = event('MediationProposed');
export const petitionerConsented = event('PartyConsented');
export const counterpartyConsented = event('PartyConsented', { party: 'counterparty-1' });
export const designated = event('MediatorDesignated');
export const confirmed = event('MediatorConfirmed');
export const opened = event('MediationOpened');
export const sessionHeld = event('SessionHeld');
export const consented = [...withTheCommittee, proposed, petitionerConsented, counterpartyConsented];
export const inMediation = [...consented, designated, confirmed, opened];
export const failed = event('GrievanceMediated', { outcome: 'failed', ground: 'no-prospect' });

/** A written agreement of 5 March 2026 with two obligations, due on 20 and 31 March. */
export const settled = [...inMediation, sessionHeld, event('AgreementReached'), event('GrievanceMediated')];
export const petitionerSigned = event('AgreementSigned');
export const counterpartySigned = event('AgreementSigned', { party: 'counterparty-1' });
export const sealed = event('AgreementCountersigned');
export const inEffect = [...settled, petitionerSigned, counterpartySigned, sealed, event('AgreementTookEffect')];
export const performed = event('ObligationPerformed');
export const allPerformed = [...inEffect, performed, event('ObligationPerformed', { obligation: 2 })];
/** Resolved on 31 March 2026 by performance; the parties may rate until 30 April. */
export const settledAndResolved = [
  ...allPerformed,
  event('AgreementPerformed'),
  event('GrievanceResolved', { resolution: 'settlement', at: '2026-03-31T10:00:00.000+08:00' }),
];
export const ratingInvited = event('RatingInvited');

/** The same attempt in a court, assigned before filing: thirty hard days from the mediator's confirmation. */
export const inTheCourt = [
  ...withTheCommittee,
  event('MediationProposed', { tier: 'judicial', profile: 'judicial-assigned', unit: 'county-court' }),
  petitionerConsented,
  counterpartyConsented,
  event('MediatorDesignated', { mediator: 'court-liaison' }),
  event('MediatorConfirmed', { mediator: 'court-liaison', at: '2026-03-03T09:45:00.000+08:00' }),
];
export const openedInTheCourt = [
  ...inTheCourt,
  event('MediationOpened', {
    tier: 'judicial',
    profile: 'judicial-assigned',
    unit: 'county-court',
    mediator: 'court-liaison',
  }),
];

/** In handling, and supervised by the county's petition office since 11 May 2026, the reply due on the 20th. */
export const supervised = [...inHandling, event('SupervisionOrdered')];
export const closed = [...inHandling, resolved, event('GrievanceClosed')];
export const recusalRequested = event('RecusalRequested');
export const recused = event('RecusalOrdered');
/** The station worker acts for the petitioner from 2 March to 30 June 2026, without any special authority. */
export const mandated = event('MandateGranted');
/** From 20 March 2026 on the station worker acts for nobody in the case. */
export const mandateRevoked = event('MandateRevoked');
/** From 20 March 2026 on, too, by the station worker’s own word. */
export const mandateResigned = event('MandateResigned');
export const operator = demo('operator');
