import type { Upcasters } from '../../kernel/upcast';

/** How older shapes of the organisation's events become the newest; none is needed yet. */
export const organizationUpcasters: Upcasters = {};
