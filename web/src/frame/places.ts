import type { frameWords } from './frame.words';

export interface Place {
  readonly to: string;
  readonly name: keyof typeof frameWords.zh;
  /** Whom the place is for; nobody named is everybody. */
  readonly roles?: readonly string[];
}

const staff = [
  'registrar',
  'station-worker',
  'router',
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
];
const examiners = ['supervisor', 'auditor', 'discipline'];
/** Who reads figures, none of which says who anybody is. */
export const figureReaders = [
  'viewer',
  'auditor',
  'supervisor',
  'router',
  'registrar',
  'head',
  'discipline',
  'operator',
  'expert',
];

const places: readonly Place[] = [
  { to: '/file', name: 'file', roles: ['petitioner'] },
  { to: '/track', name: 'track', roles: ['petitioner', 'counterparty'] },
  { to: '/desk', name: 'desk', roles: ['registrar', 'station-worker', 'router'] },
  { to: '/cases', name: 'cases', roles: [...staff, ...examiners, 'petitioner', 'counterparty'] },
  { to: '/supervision', name: 'supervision', roles: ['supervisor', 'auditor', 'router', 'discipline'] },
  { to: '/pipeline', name: 'pipeline', roles: figureReaders },
  { to: '/satisfaction', name: 'satisfaction', roles: figureReaders },
  { to: '/workload', name: 'workload', roles: [...staff, ...examiners] },
  { to: '/registers', name: 'registers', roles: [...staff, ...examiners] },
  { to: '/figures', name: 'figures', roles: figureReaders },
  { to: '/wall', name: 'wall', roles: figureReaders },
  { to: '/operator', name: 'operator', roles: ['operator'] },
];

const forStrangers: readonly Place[] = [
  { to: '/file', name: 'file' },
  { to: '/track', name: 'track' },
];

/** Where somebody with these roles can go; a stranger can file and track. */
export const placesFor = (roles: readonly string[]): readonly Place[] =>
  roles.length === 0 ? forStrangers : places.filter((place) => place.roles?.some((role) => roles.includes(role)));
