import { join } from 'node:path';

/** Where things lie in a data directory. */
export const layout = (dataDir: string) => ({
  cluster: join(dataDir, 'cluster'),
  unfinished: join(dataDir, 'cluster.unfinished'),
  password: join(dataDir, 'password'),
  links: join(dataDir, 'lib'),
});
