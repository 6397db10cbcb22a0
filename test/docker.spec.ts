import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../src/config';
import { defaultsOf, realSettings, variablesRead } from './settings-read';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;

const { scripts, engines, version } = json<{
  scripts: Record<string, string>;
  engines: { node: string };
  version: string;
}>('package.json');
const { entryFile, compilerOptions } = json<{ entryFile: string; compilerOptions: { tsConfigPath: string } }>(
  'nest-cli.json',
);
/** Variables that are read by packages, not by us: Express tells strangers less in production. */
const ofPackages = ['NODE_ENV'];
const port = String(readConfig(realSettings).port);

interface Instruction {
  readonly does: string;
  readonly what: string;
}

/** The Dockerfile's instructions, without comments, one for each logical line. */
const instructions: readonly Instruction[] = read('docker/Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [, does = '', what = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    return { does, what };
  });
const all = (does: string, among = instructions) => among.filter((each) => each.does === does).map(({ what }) => what);
const stages = instructions.reduce<Instruction[][]>((before, instruction) => {
  if (instruction.does === 'FROM') before.push([]);
  before.at(-1)?.push(instruction);
  return before;
}, []);
const last = stages.at(-1) ?? [];
const isPinned = (image: string) => /^[\w./-]+:(?!latest)[\w][\w.-]*$/.test(image);
const sourceOf = (entry: string) => entry.replace(/^dist\//, '').replace(/\.js$/, '.ts');

/** Whether a path reaches the build: the last line of the ignore file that speaks of it decides. */
const reachesTheBuild = (path: string): boolean => {
  const lines = read('docker/Dockerfile.dockerignore').split('\n');
  return lines.includes('*') && lines.lastIndexOf(`!${path}`) > lines.indexOf('*');
};

describe('the Dockerfile', () => {
  it('has only instructions this reader understands', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD'];
    for (const { does } of instructions) expect(known).toContain(does);
    expect(stages.length).toBeGreaterThan(1);
  });

  it('starts from pinned images of a Node.js this program runs on', () => {
    const [, least] = /^>=(\d+)/.exec(engines.node) ?? [];
    for (const from of all('FROM')) {
      const [image = ''] = from.split(' ');
      expect(isPinned(image)).toBe(true);
      expect(Number(/^node:(\d+)/.exec(image)?.[1])).toBeGreaterThanOrEqual(Number(least));
    }
  });

  it('copies what exists and reaches the build', () => {
    const copied = all('COPY')
      .filter((what) => !what.startsWith('--'))
      .flatMap((what) => what.split(/\s+/).slice(0, -1));
    expect(copied).toEqual(
      expect.arrayContaining(['src', 'projections', 'nest-cli.json', compilerOptions.tsConfigPath]),
    );
    for (const path of copied) {
      expect({ path, exists: existsSync(join(root, path)) }).toEqual({ path, exists: true });
      expect({ path, reaches: reachesTheBuild(path) }).toEqual({ path, reaches: true });
    }
  });

  it('copies from stages it has', () => {
    const names = all('FROM').map((from) => / AS (\w+)$/.exec(from)?.[1]);
    for (const what of all('COPY').filter((each) => each.startsWith('--'))) {
      expect(names).toContain(/^--from=(\w+)/.exec(what)?.[1]);
    }
  });

  it('runs scripts that exist', () => {
    for (const run of all('RUN')) {
      const script = /^npm run (\S+)$/.exec(run)?.[1];
      if (script) expect(Object.keys(scripts)).toContain(script);
      else expect(run).toMatch(/^npm ci( --omit=(dev|optional))*$/);
    }
  });

  it('installs from a lock file that names every package of every platform, or npm ci refuses', () => {
    type Locked = { readonly optionalDependencies?: Record<string, string> };
    const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('starts what npm start starts, as the first process, so that it gets the signal', () => {
    const command = JSON.parse(all('CMD', last)[0] ?? '') as string[];
    expect(command.join(' ')).toBe(scripts.start);
    expect(command[1]).toBe(`dist/${entryFile}.js`);
    expect(existsSync(join(root, sourceOf(command[1] ?? '')))).toBe(true);
    expect(all('STOPSIGNAL', last)).toEqual(['SIGTERM']);
  });

  it('runs without the rights of root', () => expect(all('USER', last)).toEqual(['node']));

  it('sets only variables that are read', () => {
    const names = all('ENV').flatMap((what) => what.split(/\s+/).map((pair) => pair.split('=')[0]));
    expect(names).toContain('HOST');
    for (const name of names) expect([...variablesRead(), ...ofPackages]).toContain(name);
  });

  it('opens, listens on and watches one port', () => {
    expect(all('EXPOSE', last)).toEqual([port]);
    expect(all('ENV', last).join(' ')).toContain(`PORT=${port}`);
    const [check = ''] = all('HEALTHCHECK', last);
    const command = JSON.parse(check.slice(check.indexOf('CMD ') + 4)) as string[];
    expect(command[0]).toBe('node');
    expect(command[2]).toContain(`http://127.0.0.1:${port}/health/ready`);
    expect(() => new Function(command[2] ?? '')).not.toThrow();
    expect(read('src/operations/health.controller.ts')).toContain("@Get('health/ready')");
  });
});

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
}

const composed = read('docker/compose.yaml');
const { services, volumes } = parse(composed, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const { service, projections, postgres, eventstore } = services as Record<string, Service>;
const programs = [service, projections].filter((each) => each !== undefined);

/** What the person who starts it must say, as an example. */
const said: Readonly<Record<string, string>> = { ...realSettings, POSTGRES_PASSWORD: 'a-password' };
const filled = (text: string): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) =>
    kind === '-' ? rest : (said[name] ?? `<${name}>`),
  );
const environmentOf = ({ environment }: Service) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]));

describe('compose.yaml', () => {
  it('runs the service, the read side, the events and the tables', () =>
    expect(Object.keys(services).sort()).toEqual(['eventstore', 'postgres', 'projections', 'service']));

  it('pins its images and builds ours from here', () => {
    for (const { image, build } of Object.values(services)) {
      expect(isPinned(image)).toBe(true);
      if (build) {
        expect(resolve(root, 'docker', build.context)).toBe(root);
        expect(existsSync(join(root, build.dockerfile))).toBe(true);
        expect(image).toBe(`grievance-resolution:${version}`);
      }
    }
  });

  it.each(['service', 'projections'])(
    'gives the %s only variables that are read, and values that are allowed',
    (name) => {
      const environment = environmentOf(services[name] as Service);
      for (const variable of Object.keys(environment)) expect(variablesRead()).toContain(variable);
      expect(readConfig(environment)).toMatchObject({ demo: false, projections: 'apart' });
    },
  );

  it('asks for what nobody can guess, saying what it is', () => {
    const asked = new Set([...composed.matchAll(/\$\{(\w+):\?([^}]{10,})\}/g)].map(([, name]) => name));
    const must = ['AUTH_AUDIENCE', 'AUTH_ISSUER', 'ORGANIZATION_FILE', 'POSTGRES_PASSWORD', 'SECRET_KEY'];
    expect([...asked].sort()).toEqual(must);
    expect([...composed.matchAll(/\$\{\w+\}/g)]).toEqual([]);
  });

  it('repeats the defaults of the settings', () => {
    const defaults = [...composed.matchAll(/\$\{(\w+):-([^}]*)\}/g)];
    expect(defaults.length).toBeGreaterThan(0);
    for (const [, name = '', value] of defaults) expect([name, value]).toEqual([name, String(defaultsOf(name)[1])]);
  });

  it('mounts the organisation where it is read', () => {
    for (const { volumes: mounted = [], environment } of programs) {
      expect(mounted.some((each) => each.endsWith(`:${environment.ORGANIZATION_FILE}:ro`))).toBe(true);
    }
  });

  it('reaches both databases by the names and ports they have', () => {
    for (const each of programs) {
      const { DATABASE_URL = '', EVENTSTORE_URL = '' } = environmentOf(each);
      const { hostname, port: at, username, password, pathname } = new URL(DATABASE_URL);
      expect({ hostname, at, username, password, pathname }).toEqual({
        hostname: 'postgres',
        at: '5432',
        username: postgres?.environment.POSTGRES_USER,
        password: filled(postgres?.environment.POSTGRES_PASSWORD ?? ''),
        pathname: `/${postgres?.environment.POSTGRES_DB}`,
      });
      expect(EVENTSTORE_URL).toBe(`esdb://eventstore:${eventstore?.environment.EVENTSTORE_NODE_PORT}?tls=false`);
      expect(eventstore?.environment.EVENTSTORE_INSECURE).toBe('true');
    }
  });

  it('starts the read side as npm does', () => {
    expect(projections?.command?.join(' ')).toBe(scripts['start:projections']);
    expect(existsSync(join(root, sourceOf(projections?.command?.[1] ?? '')))).toBe(true);
    expect(service?.command).toBeUndefined();
    expect(projections?.healthcheck).toEqual({ disable: true });
  });

  it('waits for what says how it is', () => {
    for (const { depends_on = {} } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(condition).toBe('service_healthy');
        expect(services[name]?.healthcheck?.test?.[0]).toBe('CMD');
      }
    }
    expect(Object.keys(service?.depends_on ?? {}).sort()).toEqual(['eventstore', 'postgres']);
    expect(eventstore?.healthcheck?.test?.at(-1)).toContain(`:${eventstore?.environment.EVENTSTORE_NODE_PORT}/`);
  });

  it('keeps events and tables in volumes it declares', () => {
    const named = Object.values(services)
      .flatMap((each) => each.volumes ?? [])
      .map((each) => each.split(':')[0] ?? '')
      .filter((name) => !name.startsWith('$'));
    expect(named.sort()).toEqual(Object.keys(volumes).sort());
    expect(named).toEqual(expect.arrayContaining(['events', 'tables']));
  });

  it('publishes the service alone, on this machine alone', () => {
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((each) => [name, each]));
    expect(published).toEqual([['service', `127.0.0.1:${port}:${port}`]]);
  });
});
