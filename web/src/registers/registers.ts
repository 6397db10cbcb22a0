import type { registersWords } from './registers.words';

/** A register: its place in the address, which is its route's name, and whom the interface answers. */
export interface RegisterPlace {
  readonly name: keyof typeof registersWords.zh & string;
  readonly roles: readonly string[];
}

const office = ['registrar', 'router', 'supervisor', 'auditor'];
const bodies = ['clerk', 'handler', 'head'];

/** The registers there are, in the order of a petition office's ledgers (台账). */
export const registers = [
  { name: 'deadlines', roles: [...office, ...bodies, 'mediator', 'court-liaison', 'reviewer', 'discipline'] },
  { name: 'reviews', roles: [...office, ...bodies, 'reviewer', 'discipline'] },
  { name: 'agreements', roles: [...office, ...bodies, 'mediator', 'court-liaison', 'station-worker'] },
  { name: 'repeated-petitions', roles: [...office, 'station-worker'] },
  { name: 'collectives', roles: [...office, 'station-worker'] },
] as const satisfies readonly RegisterPlace[];
export type RegisterName = (typeof registers)[number]['name'];

/** The registers somebody with these roles may read. */
export const registersFor = (roles: readonly string[]) =>
  registers.filter((each) => each.roles.some((role) => roles.includes(role)));
