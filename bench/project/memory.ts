import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Megabytes in use after everything that nobody needs is thrown away. */
export const heapInUse = (): number => {
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
};
