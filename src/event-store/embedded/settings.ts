import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;
/** Pages kept at hand: an eighth of the machine's memory, at most 512 MB; more is left to the system's own cache. */
const buffers = Math.min(512, Math.max(64, Math.floor(totalmem() / 8 / megabyte)));

const values = {
  // Nothing but this machine reaches it, and there is no socket file whose path could be too long.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  // What was acknowledged is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: `${buffers}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

/** How the embedded server runs, as arguments, so that an upgrade of the service also upgrades its settings. */
export const settings = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
