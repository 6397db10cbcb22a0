import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '../kernel/actor';

export const audienceKey = 'audience';

/** Who may ever use a route. Every route names one, or the service does not start. */
export type RouteAudience = 'anyone' | 'anyone-signed-in' | readonly Role[];

const isFor = (audience: RouteAudience) =>
  applyDecorators(SetMetadata(audienceKey, audience), ApiExtension('x-roles', [audience].flat()));

/** The route is for these roles. */
export const For = (...roles: readonly Role[]) => isFor(roles);
/** The route is open to anybody, signed in or not. */
export const ForAnyone = () => isFor('anyone');
/** The route is for everybody with a valid token. */
export const ForAnyoneSignedIn = () => isFor('anyone-signed-in');
