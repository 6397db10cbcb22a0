import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const linux = process.platform === 'linux';

/**
 * When a process began, as a text to compare: a pid that was given to another process answers another text,
 * and a pid that is dead, or dead but not yet buried, answers none.
 */
export const beginningOf = (pid: number): string | undefined => {
  if (!linux) return ps('lstart', pid);
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name stands in parentheses and may hold spaces: count fields after it.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim()} ${rest[18]}`;
};

/** The processes of a PostgreSQL server that works in, or is just making, this cluster folder (its real path). */
export const postgresProcessesIn = (cluster: string): number[] => {
  const candidates = linux ? processIds() : [serverOf(cluster)].filter((pid) => pid !== undefined);
  return candidates.filter((pid) => isPostgresIn(cluster, pid));
};

const processIds = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

// Every process of a server stays in the cluster folder, so its working folder tells; elsewhere its arguments do.
const isPostgresIn = (cluster: string, pid: number): boolean => {
  if (!linux) return ps('command', pid)?.includes(cluster) ?? false;
  if (!/^(postgres|initdb)$/m.test(textOf(`/proc/${pid}/comm`) ?? '') || beginningOf(pid) === undefined) return false;
  return workingFolderOf(pid) === cluster || (textOf(`/proc/${pid}/cmdline`)?.split('\0').includes(cluster) ?? false);
};

const serverOf = (cluster: string): number | undefined => {
  const pid = Number.parseInt(textOf(`${cluster}/postmaster.pid`) ?? '', 10);
  return Number.isNaN(pid) ? undefined : pid;
};

const workingFolderOf = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // It ended meanwhile, or belongs to somebody else.
  }
};

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // As above: processes end while one looks.
  }
};

const ps = (field: string, pid: number): string | undefined =>
  spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
