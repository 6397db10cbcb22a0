import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect issuer on this machine: discovery, keys, and the code flow with PKCE (RFC 7636) without a question. */
export interface Issuer {
  readonly url: string;
  readonly keys: Awaited<ReturnType<typeof generateKeyPair>>;
  close(): void;
}

/** What somebody is told, as whom: the claims of every token the issuer hands out. */
type Claims = JWTPayload & { readonly aud: string };

const asForm = async (request: IncomingMessage) => new URLSearchParams(await text(request));
const s256 = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

export const startIssuer = async (claims: Claims): Promise<Issuer> => {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const challenges = new Map<string, string>();
  const token = () =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(url)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(keys.privateKey);
  const answers: Readonly<Record<string, (request: IncomingMessage, said: URLSearchParams) => Promise<object>>> = {
    '/.well-known/openid-configuration': async () => ({
      ...{ issuer: url, jwks_uri: `${url}/keys` },
      ...{ authorization_endpoint: `${url}/authorize`, token_endpoint: `${url}/token` },
    }),
    '/keys': async () => ({ keys: [jwk] }),
    '/authorize': async (_, said) => {
      const code = randomUUID();
      challenges.set(code, said.get('code_challenge') ?? '');
      return {
        location: `${said.get('redirect_uri')}?${new URLSearchParams({ code, state: said.get('state') ?? '' })}`,
      };
    },
    '/token': async (request) => {
      const said = await asForm(request);
      const [code, verifier] = [said.get('code') ?? '', said.get('code_verifier') ?? ''];
      const isMeant = challenges.get(code) === s256(verifier);
      challenges.delete(code);
      return isMeant ? { access_token: await token(), token_type: 'Bearer' } : { error: 'invalid_grant' };
    },
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const found = await answers[pathname]?.(request, searchParams);
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    if (found && 'location' in found) response.writeHead(302, { location: String(found.location) }).end();
    else response.writeHead(!found ? 404 : 'error' in found ? 400 : 200, headers).end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, keys, close };
};
