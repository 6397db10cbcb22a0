import type { Upcasters } from '../../kernel/upcast';

/** How older shapes of a collective's events become the newest; none is needed yet. */
export const collectiveUpcasters: Upcasters = {};
