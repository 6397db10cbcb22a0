import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { Config } from '../config';
import { type Actor, type Role, roles } from '../kernel/actor';

/** The token is not one this service can believe; `expired` when that is all that is wrong. */
export class InvalidToken extends Error {
  constructor(readonly expired: boolean) {
    super(expired ? 'the token has expired' : 'the token is not valid');
  }
}

/** The issuer's keys cannot be read now: nobody can sign in until they can. */
export class IssuerUnavailable extends Error {}

const demoIssuer = 'urn:grievance-resolution:demo';
const asymmetric = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** For so many milliseconds, and no longer than it lasts, a token is believed without being verified again. */
const believedFor = 30_000;
const mostBelieved = 10_000;

interface Believed {
  readonly actor: Actor;
  readonly until: number;
}

/** Reads who is asking from a bearer token: the issuer's in production, our own in demo mode. */
@Injectable()
export class Tokens {
  private readonly demoKey: Uint8Array;
  private keys: Promise<JWTVerifyGetKey> | undefined;
  private readonly believed = new Map<string, Believed>();

  constructor(@Inject(Config) private readonly config: Config) {
    this.demoKey = new TextEncoder().encode(`demo-token:${config.secret}`);
  }

  /** @throws InvalidToken; @throws IssuerUnavailable */
  async actor(token: string): Promise<Actor> {
    const believed = this.believed.get(token);
    if (believed && believed.until > Date.now()) return believed.actor;
    const { sub, roles: claimed, unit, exp = Number.POSITIVE_INFINITY } = await this.verify(token);
    if (!sub) throw new InvalidToken(false);
    const known = Array.isArray(claimed) ? roles.filter((role) => role !== 'clock' && claimed.includes(role)) : [];
    const actor = { id: sub, roles: known, unit: typeof unit === 'string' ? unit : null };
    if (this.believed.size >= mostBelieved) this.believed.clear();
    this.believed.set(token, { actor, until: Math.min(exp * 1_000, Date.now() + believedFor) });
    return actor;
  }

  /** A demo user's token; only demo mode has a route to it. */
  demoToken(user: string, claimed: readonly Role[], unit: string | null): Promise<string> {
    return new SignJWT({ roles: [...claimed], unit })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(user)
      .setIssuer(demoIssuer)
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(this.demoKey);
  }

  private async verify(token: string): Promise<JWTPayload & { roles?: unknown; unit?: unknown }> {
    const { auth } = this.config;
    try {
      if (!auth) return (await jwtVerify(token, this.demoKey, { issuer: demoIssuer, algorithms: ['HS256'] })).payload;
      const keys = await this.issuerKeys(auth.issuer);
      const { issuer, audience } = auth;
      return (await jwtVerify(token, keys, { issuer, audience, algorithms: asymmetric })).payload;
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || error instanceof IssuerUnavailable) throw new IssuerUnavailable();
      if (error instanceof errors.JOSEError) throw new InvalidToken(error instanceof errors.JWTExpired);
      throw error;
    }
  }

  private issuerKeys(issuer: string): Promise<JWTVerifyGetKey> {
    this.keys ??= discover(issuer).catch((error) => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }
}

/** Where the issuer publishes its keys (OpenID Connect Discovery 1.0). */
const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  try {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
    });
    const { jwks_uri } = (await answer.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(jwks_uri));
  } catch (error) {
    throw new IssuerUnavailable(`the issuer's configuration cannot be read`, { cause: error });
  }
};
