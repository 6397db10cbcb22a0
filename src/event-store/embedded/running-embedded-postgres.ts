import { existsSync, readFileSync } from 'node:fs';
import { portHeldIn } from './directory-lock';
import { layout } from './layout';

/** How to reach the embedded PostgreSQL that another process of this machine runs in a directory, if one does. */
export const runningEmbeddedPostgres = (dataDir: string): string | undefined => {
  const { password } = layout(dataDir);
  const port = portHeldIn(dataDir);
  if (port === undefined || !existsSync(password)) return undefined;
  return `postgres://postgres:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${port}/postgres`;
};
