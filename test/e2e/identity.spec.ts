import { join } from 'node:path';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { type Issuer, startIssuer } from '../issuer';
import { type Environment, type Service, startProgram, startService, temporaryFolder } from './launch';
import { filing } from './life';

const organizationFile = join(process.cwd(), 'src', 'organization', 'demo-organization.json');
const secret = 'a secret of at least thirty-two characters';
const audience = 'grievances';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
interface Claims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly roles?: readonly string[];
  readonly alg?: string;
}

let issuer: Issuer;
let issuerUrl: string;
let keys: Keys;
let strangers: Keys;
let service: Service;

beforeAll(async () => {
  strangers = await generateKeyPair('RS256', { extractable: true });
  issuer = await startIssuer({ aud: audience });
  ({ url: issuerUrl, keys } = issuer);
  service = await startService({
    env: {
      ...{ AUTH_ISSUER: issuerUrl, AUTH_AUDIENCE: audience, ORGANIZATION_FILE: organizationFile },
      ...{ SECRET_KEY: secret, HOST: '0.0.0.0' },
    },
  });
});
afterAll(() => issuer.close());

const token = (claims: Claims = {}, key: Keys['privateKey'] | Uint8Array = keys.privateKey, kid = 'one') =>
  new SignJWT({ roles: claims.roles ?? ['registrar'], unit: 'county-petition-office' })
    .setProtectedHeader({ alg: claims.alg ?? 'RS256', kid })
    .setSubject('somebody')
    .setIssuer(claims.issuer ?? issuerUrl)
    .setAudience(claims.audience ?? audience)
    .setIssuedAt()
    .setExpirationTime(claims.expires ?? '5m')
    .sign(key);
const asking = async (each: Promise<string>) => {
  const client = service.holding(await each);
  return client.get('/grievances');
};

describe('with an issuer', () => {
  it('its tokens are believed, with the roles and the unit they carry', async () => {
    const client = service.holding(await token());
    expect((await client.get('/grievances')).status).toBe(200);
    const { body } = await client.post('/grievances', filing);
    expect((await client.get(`/grievances/${body.id}`)).body).toMatchObject({ office: 'county-petition-office' });
    const viewer = service.holding(await token({ roles: ['viewer', 'clock', 'king'] }));
    expect((await viewer.get(`/grievances/${body.id}`)).status).toBe(403);
    expect((await viewer.get('/pipeline')).status).toBe(200);
  });

  it.each([
    ['of another issuer', () => token({ issuer: 'https://elsewhere.example' }), 'token-invalid'],
    ['for another audience', () => token({ audience: 'payroll' }), 'token-invalid'],
    ['that is over', () => token({ expires: '-1m' }), 'token-expired'],
    ['signed by another key', () => token({}, strangers.privateKey), 'token-invalid'],
    ['signed by an unknown key', () => token({}, strangers.privateKey, 'two'), 'token-invalid'],
    [
      'signed with the public key as a shared secret',
      async () => token({ alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(keys.publicKey))),
      'token-invalid',
    ],
    [
      'as demo mode would sign it',
      () => token({ alg: 'HS256' }, new TextEncoder().encode(`demo-token:${secret}`)),
      'token-invalid',
    ],
  ])('a token %s is refused', async (_, make, code) => {
    const answer = await asking(make());
    expect([answer.status, answer.body.code]).toEqual([401, code]);
  });

  it('a browser is told where to sign in and for what, and somebody who they are', async () => {
    const { body } = await service.anyone.get('/sign-in');
    expect(body).toEqual({ mode: 'oidc', issuer: issuerUrl, clientId: null, scopes: 'openid profile' });
    const me = await service.holding(await token()).get('/me');
    expect(me.body).toMatchObject({ id: 'somebody', name: 'somebody', unit: { id: 'county-petition-office' } });
    expect((await service.anyone.get('/me')).status).toBe(401);
  });

  it('there are no demo users and no demo clock', async () => {
    for (const [method, path] of [
      ['POST', '/demo/tokens'],
      ['PUT', '/demo/clock'],
      ['DELETE', '/demo/clock'],
    ] as const) {
      const answer = await service.anyone.send(method, path, method === 'DELETE' ? undefined : '{"user":"router"}');
      expect([answer.status, answer.body.code]).toEqual([404, 'no-such-route']);
    }
    expect(service.output()).not.toContain('DEMO MODE');
    expect((await service.anyone.get('/openapi.json')).text).not.toContain('/demo/');
  });

  it('that is away, nobody signs in, and strangers still file', async () => {
    const lonely = await startService({
      env: {
        ...{ AUTH_ISSUER: 'http://127.0.0.1:9', AUTH_AUDIENCE: audience, ORGANIZATION_FILE: organizationFile },
        SECRET_KEY: secret,
      },
    });
    const answer = await lonely.holding(await token()).get('/grievances');
    expect([answer.status, answer.body.code]).toEqual([503, 'issuer-unavailable']);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect((await lonely.anyone.post('/grievances', filing)).status).toBe(201);
    await lonely.stop();
  });
});

describe('the service does not start', () => {
  const failing = async (env: Environment) => {
    const program = startProgram('src/main.js', { PORT: '0', DATA_DIR: join(temporaryFolder(), 'data'), ...env });
    return { ended: await program.ended, output: program.output() };
  };
  const production = { AUTH_ISSUER: 'https://issuer.example', AUTH_AUDIENCE: audience, SECRET_KEY: secret };

  it.each<readonly [string, Environment, string]>([
    [
      'as a demo on every address',
      { HOST: '0.0.0.0' },
      'HOST is 0.0.0.0; without AUTH_ISSUER (demo mode) only 127.0.0.1',
    ],
    ['without an organisation of its own', production, 'ORGANIZATION_FILE is missing'],
    ['with an organisation that is not there', { ...production, ORGANIZATION_FILE: '/nowhere.json' }, '/nowhere.json'],
    ['without an audience', { AUTH_ISSUER: 'https://issuer.example' }, 'AUTH_AUDIENCE is missing'],
    ['with a port that is none', { PORT: '70000' }, 'PORT is "70000"; allowed is a whole number from 0 to 65535'],
    ['with an address that is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address'],
    ['without its database', { DATABASE_URL: 'postgres://127.0.0.1:9/none' }, 'The service does not start'],
  ])('%s, and says why', async (_, env, sentence) => {
    const { ended, output } = await failing(env);
    expect(ended.code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toMatch(/^ {4}at /m);
  });

  it('with several settings wrong, naming each', async () => {
    const { output } = await failing({ PORT: 'x', LOG_LEVEL: 'loud', HOST: '::' });
    for (const name of ['PORT is "x"', 'LOG_LEVEL is "loud"', 'HOST is ::']) expect(output).toContain(name);
  });
});
