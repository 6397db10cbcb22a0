import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that can be set, as one validated, frozen object; abstract so that it is its own injection token. */
export abstract class Config {
  abstract readonly host: string;
  abstract readonly port: number;
  /** Where the embedded PostgreSQL and the demo secret live. */
  abstract readonly dataDir: string;
  /** Where the files attached to cases lie; several services share it. */
  abstract readonly attachmentsDir: string;
  /** A file may have so many MiB. */
  abstract readonly attachmentMebibytes: number;
  /** PostgreSQL for read models, and for the events too unless `eventStoreUrl` is set; embedded when left out. */
  abstract readonly databaseUrl: string | undefined;
  abstract readonly eventStoreUrl: string | undefined;
  /** `clientId`: by what name the screens sign people in; without it they cannot. */
  abstract readonly auth:
    | { readonly issuer: string; readonly audience: string; readonly clientId: string | undefined }
    | undefined;
  /** Demo mode: no issuer, demo users, demo clock, loopback only. */
  abstract readonly demo: boolean;
  abstract readonly organizationFile: string | undefined;
  /** Keys query codes, and the digest that tells whether a repeated request is the same. */
  abstract readonly secret: string;
  /** Wrap the keys that seal what is personal; made from the secret when none is given. 32 bytes each, in hex. */
  abstract readonly masterKeys: { readonly current: string; readonly former: readonly string[] };
  abstract readonly projections: 'inside' | 'apart';
  abstract readonly logLevel: (typeof logLevels)[number];
  abstract readonly filingsPerMinute: number;
  abstract readonly wrongCodesPerHour: number;
  /** Proxies in front whose X-Forwarded-For is believed. */
  abstract readonly trustedProxies: number;
}

/** The settings are not usable; one line for each that is wrong. */
export class InvalidSettings extends Error {}

/** Reads variables of one environment and remembers what is wrong with them. */
class Variables {
  readonly wrong: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  number(name: string, fallback: number, least: number, most: number): number {
    const given = this.text(name);
    const value = given === undefined ? fallback : Number(given);
    this.check(
      Number.isInteger(value) && value >= least && value <= most,
      `${name} is "${given}"; allowed is a whole number from ${least} to ${most}`,
    );
    return value;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value {
    const given = this.text(name) ?? fallback;
    this.check(values.includes(given as Value), `${name} is "${given}"; allowed: ${values.join(', ')}`);
    return given as Value;
  }

  url(name: string, ...protocols: readonly string[]): string | undefined {
    const given = this.text(name);
    this.check(
      // By its scheme only: an EventStoreDB cluster is named by several hosts, which is no URL.
      given === undefined || protocols.some((each) => given.startsWith(`${each}//`) && given.length > each.length + 2),
      `${name} is not an address; allowed: ${protocols.map((each) => `${each}//…`).join(', ')}`,
    );
    return given;
  }

  keys(name: string, most: number): readonly string[] {
    const given = (this.text(name) ?? '').split(',').flatMap((each) => each.trim() || []);
    this.check(
      given.length <= most && given.every((each) => /^[0-9a-f]{64}$/i.test(each)),
      `${name} holds something else; allowed: 32 random bytes as 64 hexadecimal digits${most > 1 ? ', several separated by commas' : ''}`,
    );
    return given.map((each) => each.toLowerCase());
  }

  check(fits: boolean, otherwise: string): void {
    if (!fits) this.wrong.push(otherwise);
  }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Reads and checks the environment. @throws InvalidSettings naming every variable that is wrong, and what is allowed */
export const readConfig = (environment: Environment = process.env): Config => {
  const variables = new Variables(environment);
  const issuer = variables.url('AUTH_ISSUER', 'https:', 'http:');
  const audience = variables.text('AUTH_AUDIENCE');
  const secret = variables.text('SECRET_KEY');
  const config = {
    host: variables.text('HOST') ?? '127.0.0.1',
    port: variables.number('PORT', 3000, 0, 65_535),
    dataDir: resolve(variables.text('DATA_DIR') ?? 'data'),
    attachmentsDir: resolve(
      variables.text('ATTACHMENTS_DIR') ?? join(variables.text('DATA_DIR') ?? 'data', 'attachments'),
    ),
    attachmentMebibytes: variables.number('ATTACHMENT_MEBIBYTES', 10, 1, 100),
    databaseUrl: variables.url('DATABASE_URL', 'postgres:', 'postgresql:'),
    eventStoreUrl: variables.url('EVENTSTORE_URL', 'esdb:', 'esdb+discover:'),
    auth: issuer && audience ? { issuer, audience, clientId: variables.text('AUTH_CLIENT_ID') } : undefined,
    demo: !issuer,
    organizationFile: variables.text('ORGANIZATION_FILE'),
    projections: variables.oneOf('PROJECTIONS', ['inside', 'apart'], 'inside'),
    logLevel: variables.oneOf('LOG_LEVEL', logLevels, 'info'),
    // A demo serves only this machine; elsewhere strangers file, so their pace is limited.
    filingsPerMinute: variables.number('FILINGS_PER_MINUTE', issuer ? 30 : 60_000, 1, 1_000_000),
    wrongCodesPerHour: variables.number('WRONG_CODES_PER_HOUR', 10, 1, 1_000),
    trustedProxies: variables.number('TRUSTED_PROXIES', 0, 0, 10),
  };
  const [masters, former] = [variables.keys('PRIVACY_MASTER_KEY', 1), variables.keys('PRIVACY_FORMER_KEYS', 10)];
  checkTogether(variables, config.host, issuer, audience, secret);
  if (variables.wrong.length > 0) throw new InvalidSettings(variables.wrong.join('\n'));
  const theSecret = secret ?? ownSecret(config.dataDir);
  const [current = '', ...others] = [...masters, masterFrom(theSecret), ...former];
  return Object.freeze({ ...config, secret: theSecret, masterKeys: { current, former: others } });
};

/** What must hold between variables: real sign-in needs a real organisation and secret, a demo stays on this machine. */
const checkTogether = (
  variables: Variables,
  host: string,
  issuer?: string,
  audience?: string,
  secret?: string,
): void => {
  const organization = variables.text('ORGANIZATION_FILE');
  variables.check(!issuer || !!audience, 'AUTH_AUDIENCE is missing; with AUTH_ISSUER it names this service');
  variables.check(!audience || !!issuer, 'AUTH_ISSUER is missing; AUTH_AUDIENCE alone means nothing');
  variables.check(!issuer || !!organization, 'ORGANIZATION_FILE is missing; only demo mode brings an organisation');
  variables.check(!issuer || !!secret, 'SECRET_KEY is missing; only demo mode makes its own');
  variables.check(!secret || secret.length >= 32, 'SECRET_KEY is too short; at least 32 characters');
  variables.check(
    !!issuer || loopback.has(host),
    `HOST is ${host}; without AUTH_ISSUER (demo mode) only 127.0.0.1, ::1 or localhost is allowed`,
  );
};

/** A master key that only the secret's holder can make (HKDF, RFC 5869). */
const masterFrom = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', 'master key of personal data', 32)).toString('hex');

/** The demo's own secret, made once and kept beside its data. */
const ownSecret = (dataDir: string): string => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secret.key');
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
};
