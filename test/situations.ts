/** Named events and people that specs speak of. Every event is its golden fixture unless told otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../src/grievance/domain/events';
import type { Actor, Role } from '../src/kernel/actor';
import demoOrganization from '../src/organization/demo-organization.json';
import { Organization } from '../src/organization/organization';

export const organization = new Organization(demoOrganization as never);

/** An event as its newest golden fixture has it, with some of its data said differently. */
export const event = <Type extends GrievanceEventType>(
  type: Type,
  data: Partial<GrievanceEvents[Type]> = {},
): GrievanceEvent => {
  const golden = JSON.parse(readFileSync(join(__dirname, 'fixtures', 'events', `${type}.v1.json`), 'utf8'));
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
