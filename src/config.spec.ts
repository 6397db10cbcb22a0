import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidSettings, readConfig } from './config';

const dataDir = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const read = (environment: Record<string, string> = {}) => readConfig({ DATA_DIR: dataDir, ...environment });
const real = {
  AUTH_ISSUER: 'https://id.example',
  AUTH_AUDIENCE: 'grievances',
  ORGANIZATION_FILE: 'units.json',
  SECRET_KEY: 'x'.repeat(32),
};

describe('the settings', () => {
  it('are a demo on this machine when nothing is set', () =>
    expect(read()).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      demo: true,
      projections: 'inside',
      databaseUrl: undefined,
    }));

  it('make a secret of their own once, and keep it', () => {
    const { secret } = read();
    expect(secret).toHaveLength(64);
    expect(read().secret).toBe(secret);
  });

  it('make the master key of personal data from the secret, until one is given; then that one is a former one', () => {
    const { masterKeys } = read();
    expect(masterKeys).toEqual(read().masterKeys);
    const given = 'A0'.repeat(32);
    const former = 'b1'.repeat(32);
    expect(read({ PRIVACY_MASTER_KEY: given, PRIVACY_FORMER_KEYS: `${former},` }).masterKeys).toEqual({
      current: given.toLowerCase(),
      former: [masterKeys.current, former],
    });
  });

  it.each([
    ['PRIVACY_MASTER_KEY', 'short', /64 hexadecimal digits/],
    ['PRIVACY_MASTER_KEY', `${'a'.repeat(64)},${'b'.repeat(64)}`, /64 hexadecimal digits/],
    ['PRIVACY_FORMER_KEYS', 'x', /64 hexadecimal digits/],
  ])('refuse %s when it is not what it must be', (name, value, why) =>
    expect(() => read({ [name]: value })).toThrow(why),
  );

  it('cannot be changed', () => expect(() => Object.assign(read(), { port: 1 })).toThrow(TypeError));

  it('are real with an issuer, an audience, an organisation and a secret', () =>
    expect(read({ ...real, HOST: '0.0.0.0' })).toMatchObject({
      demo: false,
      host: '0.0.0.0',
      auth: { issuer: 'https://id.example', audience: 'grievances' },
      filingsPerMinute: 30,
    }));

  it('take a cluster of several nodes', () =>
    expect(read({ EVENTSTORE_URL: 'esdb://a:2113,b:2113?tls=true' }).eventStoreUrl).toContain('b:2113'));

  it.each([
    [{ PORT: 'ten' }, 'PORT is "ten"; allowed is a whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ HOST: '0.0.0.0' }, 'HOST is 0.0.0.0; without AUTH_ISSUER (demo mode) only'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL is not an address; allowed: postgres://…, postgresql://…'],
    [{ EVENTSTORE_URL: 'http://x' }, 'EVENTSTORE_URL is not an address; allowed: esdb://…'],
    [{ PROJECTIONS: 'none' }, 'PROJECTIONS is "none"; allowed: inside, apart'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
    [{ AUTH_ISSUER: 'https://id.example' }, 'AUTH_AUDIENCE is missing'],
    [{ AUTH_AUDIENCE: 'x' }, 'AUTH_ISSUER is missing'],
    [{ ...real, ORGANIZATION_FILE: '' }, 'ORGANIZATION_FILE is missing'],
    [{ ...real, SECRET_KEY: '' }, 'SECRET_KEY is missing'],
    [{ ...real, SECRET_KEY: 'short' }, 'SECRET_KEY is too short'],
  ])('refuse %j, saying what is allowed', (environment, sentence) => {
    expect(() => read(environment as Record<string, string>)).toThrow(InvalidSettings);
    expect(() => read(environment as Record<string, string>)).toThrow(sentence);
  });

  it('name everything that is wrong at once', () =>
    expect(() => read({ PORT: '-1', LOG_LEVEL: 'loud' })).toThrow(/PORT[\s\S]*LOG_LEVEL/));
});
