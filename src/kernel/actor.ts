/** The roles of `lifecycle` §9 as tokens carry them. `clock` is the service itself. */
export const roles = [
  'petitioner',
  'counterparty',
  'registrar',
  'station-worker',
  'router',
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
  'supervisor',
  'discipline',
  'auditor',
  'viewer',
  'expert',
  'operator',
  'clock',
] as const;
export type Role = (typeof roles)[number];

/** Who asks: `id` is the token's subject, `unit` the unit they act for. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unit: string | null;
}

/** The service acting by itself. */
export const theClock: Actor = { id: 'clock', roles: ['clock'], unit: null };

export const hasRole = (actor: Actor, ...any: readonly Role[]): boolean =>
  actor.roles.some((role) => any.includes(role));
