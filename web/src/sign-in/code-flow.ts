import { Unreachable } from '../ask';

/** What an issuer says of itself (OpenID Connect Discovery 1.0). */
interface Issuer {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
}

interface Begun {
  readonly state: string;
  readonly verifier: string;
  readonly issuer: string;
  readonly clientId: string;
  /** The screen that asked for it. */
  readonly back: string;
}

const key = 'sign-in-begun';
const callback = () => `${location.origin}/sign-in/callback`;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const discover = async (issuer: string): Promise<Issuer> => {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!response.ok) throw new Unreachable(`${issuer}: ${response.status}`);
  return response.json();
};

/** The challenge of a verifier (RFC 7636 §4.2, S256). */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

/** Begins the code flow with PKCE (RFC 6749 §4.1, RFC 7636): the page is left for the issuer's. */
export const leaveForIssuer = async (issuer: string, clientId: string, back: string): Promise<void> => {
  const { authorization_endpoint } = await discover(issuer);
  const begun: Begun = { state: random(), verifier: random(), issuer, clientId, back };
  sessionStorage.setItem(key, JSON.stringify(begun));
  const wish = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback(),
    scope: 'openid profile',
    state: begun.state,
    code_challenge: await challengeOf(begun.verifier),
    code_challenge_method: 'S256',
  });
  location.assign(`${authorization_endpoint}?${wish}`);
};

/** Comes back from the issuer with a code, and changes it for a token; and says which screen asked for it. @throws when the answer is not to our question */
export const comeBack = async (said: URLSearchParams): Promise<{ readonly token: string; readonly back: string }> => {
  const begun = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Begun | null;
  sessionStorage.removeItem(key);
  if (!begun || said.get('state') !== begun.state) throw new Error('state');
  if (said.get('error')) throw new Error(said.get('error_description') ?? String(said.get('error')));
  const { token_endpoint } = await discover(begun.issuer);
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: said.get('code') ?? '',
      redirect_uri: callback(),
      client_id: begun.clientId,
      code_verifier: begun.verifier,
    }),
  });
  const tokens = await answer.json();
  if (!answer.ok) throw new Error(tokens.error_description ?? tokens.error ?? String(answer.status));
  return { token: tokens.access_token, back: begun.back };
};
