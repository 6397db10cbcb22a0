import type { Upcast, Upcasters } from '../../kernel/upcast';
import type { GrievanceEventType } from './events';

const steps: { readonly [Type in GrievanceEventType]?: readonly Upcast[] } = {};

/** How older shapes of a grievance's events become the newest: a list of steps per event, none of which is needed yet. */
export const grievanceUpcasters: Upcasters = steps;
