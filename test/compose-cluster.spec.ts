import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../src/config';
import { addressOf } from '../src/event-store/eventstoredb/address';
import { askedIn, type ComposedService, environmentOf, isPinned, readComposed } from './composed';
import { realSettings, variablesRead } from './settings-read';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts, version } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; version: string };
const port = readConfig(realSettings).port;

const { text, services, volumes } = readComposed('compose.cluster.yaml');
const single = readComposed('compose.yaml');
const named = (prefix: string) => Object.keys(services).filter((name) => new RegExp(`^${prefix}-\\d$`).test(name));
const get = (name: string) => services[name] as ComposedService;
const [web, workers, nodes] = [named('service'), named('worker'), named('eventstore')];
const scriptsHere = ['certificates.sh', 'replication.sh', 'replica.sh'];

describe('compose.cluster.yaml', () => {
  it('has nothing that serves requests only once, but the proxy and PostgreSQL, which has a replica', () => {
    expect([web.length, workers.length, nodes.length]).toEqual([2, 2, 3]);
    const others = ['certificates', 'postgres', 'postgres-replica', 'proxy'];
    expect(Object.keys(services).sort()).toEqual([...web, ...workers, ...nodes, ...others].sort());
  });

  it('pins its images, those of the single machine where it has them', () => {
    for (const { image } of Object.values(services)) expect(isPinned(image)).toBe(true);
    for (const name of [...web, ...workers]) expect(get(name).image).toBe(`grievance-resolution:${version}`);
    for (const name of nodes) expect(get(name).image).toBe(single.services.eventstore?.image);
    for (const name of ['postgres', 'postgres-replica']) expect(get(name).image).toBe(single.services.postgres?.image);
  });

  it.each([...web, ...workers])('gives %s only variables that are read, and values that are allowed', (name) => {
    const environment = environmentOf(get(name));
    for (const variable of Object.keys(environment)) expect(variablesRead()).toContain(variable);
    expect(readConfig(environment)).toMatchObject({ demo: false, projections: 'apart', trustedProxies: 1 });
    expect(get(name).command?.join(' ')).toBe(name.startsWith('worker') ? scripts['start:projections'] : undefined);
  });

  it('asks for every secret, and holds none', () => {
    const passwords = ['EVENTSTORE_PASSWORD', 'POSTGRES_PASSWORD', 'REPLICATION_PASSWORD', 'SECRET_KEY'];
    const others = ['AUTH_AUDIENCE', 'AUTH_ISSUER', 'ORGANIZATION_FILE', 'SITE_ADDRESS'];
    expect(askedIn(text)).toEqual([...passwords, ...others].sort());
    for (const { environment = {} } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET/.test(name)) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
      }
    }
  });

  it('finds the cluster by a name that every node has, and trusts the authority made for it', () => {
    for (const name of [...web, ...workers]) {
      const { EVENTSTORE_URL = '' } = environmentOf(get(name));
      const { bare, login } = addressOf(EVENTSTORE_URL);
      expect(bare).toBe('esdb+discover://eventstore:2113?tls=true&tlsCAFile=/authority/ca.crt');
      expect([login?.username, login?.password]).toEqual(['admin', 'another-password']);
      expect(get(name).volumes).toContain('authority:/authority:ro');
    }
    expect(read('docker/certificates.sh')).toContain('/authority/ca.crt');
  });

  it.each(nodes)('has %s gossip with the others over TLS, under names its certificate has', (name) => {
    const { environment, networks, volumes: mounted } = get(name);
    expect(networks?.default.aliases).toEqual(['eventstore']);
    expect(environment.EVENTSTORE_CLUSTER_SIZE).toBe(String(nodes.length));
    expect(environment.EVENTSTORE_GOSSIP_SEED?.split(',').sort()).toEqual(
      nodes.filter((each) => each !== name).map((each) => `${each}:${environment.EVENTSTORE_NODE_PORT}`),
    );
    expect(environment.EVENTSTORE_NODE_HOST_ADVERTISE_AS).toBe(name);
    expect(environment.EVENTSTORE_CERTIFICATE_FILE).toBe(`/certificates/${name}/node.crt`);
    expect(environment.EVENTSTORE_INSECURE).toBeUndefined();
    expect(mounted).toContain('certificates:/certificates:ro');
    expect(read('docker/certificates.sh')).toMatch(new RegExp(`for node in [^;]*\\b${name}\\b`));
    expect(read('docker/certificates.sh')).toContain('-dns-names "$node,eventstore,localhost"');
  });

  it('sends requests to the services that are ready, and keeps what operators read inside', () => {
    const proxy = read('docker/Caddyfile');
    const [, upstreams = ''] = /reverse_proxy (.*) \{/.exec(proxy) ?? [];
    expect(upstreams.split(' ')).toEqual(web.map((name) => `${name}:${port}`));
    const [, path = ''] = /health_uri (\S+)/.exec(proxy) ?? [];
    const controller = read('src/operations/health.controller.ts');
    expect(controller).toContain(`@Get('${path.slice(1)}')`);
    expect(controller).toContain(`@Get('metrics')`);
    expect(proxy).toMatch(/@operators path \/metrics \/health\/\*\n\trespond @operators 404/);
    expect(get('proxy').volumes).toContain('./Caddyfile:/etc/caddy/Caddyfile:ro');
  });

  it('follows the primary as the role and the slot that are made for it', () => {
    const { environment } = get('postgres');
    expect(get('postgres-replica').environment.PGPASSWORD).toBe(environment.REPLICATION_PASSWORD);
    const [, role = ''] = /--username=(\w+)/.exec(read('docker/replica.sh')) ?? [];
    const [, slot = ''] = /--slot=(\w+)/.exec(read('docker/replica.sh')) ?? [];
    expect(read('docker/replication.sh')).toContain(`create role ${role} with replication`);
    expect(read('docker/replication.sh')).toContain(`pg_create_physical_replication_slot('${slot}')`);
    expect(read('docker/replica.sh')).toContain('--host=postgres ');
  });

  it('mounts only files that exist and volumes it declares; its scripts are programs', () => {
    const mounted = Object.values(services).flatMap((each) => each.volumes ?? []);
    const sources = [
      ...new Set(mounted.map((each) => each.split(':')[0] ?? '').filter((each) => !each.startsWith('$'))),
    ];
    for (const file of sources.filter((each) => each.startsWith('./'))) {
      expect({ file, exists: existsSync(join(root, 'docker', file)) }).toEqual({ file, exists: true });
    }
    expect(sources.filter((each) => !each.startsWith('./')).sort()).toEqual(Object.keys(volumes).sort());
    for (const script of scriptsHere) {
      expect(sources).toContain(`./${script}`);
      expect(statSync(join(root, 'docker', script)).mode & 0o111).toBe(0o111);
      execFileSync('bash', ['-n', join(root, 'docker', script)]);
    }
  });

  it('waits for what says how it is, and publishes the proxy alone', () => {
    for (const { depends_on = {} } of Object.values(services)) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(condition).toBe(name === 'certificates' ? 'service_completed_successfully' : 'service_healthy');
        // The services have the health check of their image.
        if (condition === 'service_healthy' && !web.includes(name))
          expect(get(name).healthcheck?.test?.[0]).toBe('CMD');
      }
    }
    const published = Object.entries(services).filter(([, { ports }]) => ports);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([['proxy', ['80:80', '443:443']]]);
  });
});
