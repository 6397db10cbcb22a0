import { SetMetadata } from '@nestjs/common';
import type { Role } from '../kernel/actor';

export const audienceKey = 'audience';

/** Who may ever use a route. Every route names one, or the service does not start. */
export type RouteAudience = 'anyone' | 'anyone-signed-in' | readonly Role[];

/** The route is for these roles. */
export const For = (...roles: readonly Role[]) => SetMetadata(audienceKey, roles satisfies RouteAudience);
/** The route is open to anybody, signed in or not. */
export const ForAnyone = () => SetMetadata(audienceKey, 'anyone' satisfies RouteAudience);
/** The route is for everybody with a valid token. */
export const ForAnyoneSignedIn = () => SetMetadata(audienceKey, 'anyone-signed-in' satisfies RouteAudience);
