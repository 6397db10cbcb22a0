import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../src/config';
import { askedIn, type ComposedService, environmentOf, filled, isPinned, readComposed } from './composed';
import { defaultsOf, realSettings, variablesRead } from './settings-read';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts, version } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; version: string };
const port = String(readConfig(realSettings).port);

const { text: composed, services, volumes } = readComposed('compose.yaml');
const { service, projections, postgres, eventstore } = services;
const programs = [service, projections].filter((each) => each !== undefined);

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
      const environment = environmentOf(services[name] as ComposedService);
      for (const variable of Object.keys(environment)) expect(variablesRead()).toContain(variable);
      expect(readConfig(environment)).toMatchObject({ demo: false, projections: 'apart' });
    },
  );

  it('asks for what nobody can guess, saying what it is', () => {
    const must = ['AUTH_AUDIENCE', 'AUTH_ISSUER', 'ORGANIZATION_FILE', 'POSTGRES_PASSWORD', 'SECRET_KEY'];
    expect(askedIn(composed)).toEqual(must);
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
    const program = (projections?.command?.at(-1) ?? '').replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect({ program, exists: existsSync(join(root, program)) }).toEqual({
      program: 'projections/main.ts',
      exists: true,
    });
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

  it('keeps attachments in a volume, where the service puts them', () =>
    expect(service?.volumes).toContain(`attachments:${service?.environment.ATTACHMENTS_DIR}`));

  it('publishes the service alone, on this machine alone', () => {
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((each) => [name, each]));
    expect(published).toEqual([['service', `127.0.0.1:${port}:${port}`]]);
  });
});
