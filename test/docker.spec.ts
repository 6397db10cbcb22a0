import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../src/config';
import { realSettings, variablesRead } from './settings-read';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;

const { scripts, engines } = json<{ scripts: Record<string, string>; engines: { node: string } }>('package.json');
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
      expect.arrayContaining(['src', 'projections', 'web', 'nest-cli.json', compilerOptions.tsConfigPath]),
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
      else
        expect(run).toMatch(
          /^(npm ci( --omit=(dev|optional))*|install --directory --owner=node --group=node \/attachments)$/,
        );
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
    expect(command.at(-1)).toBe(`dist/${entryFile}.js`);
    expect(existsSync(join(root, sourceOf(command.at(-1) ?? '')))).toBe(true);
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
