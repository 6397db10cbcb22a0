import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(process.cwd(), 'bench');

export const peersInstalled = (): boolean => existsSync(join(folder, 'node_modules'));

/** Installs what `bench/package.json` names, once. @throws when npm cannot */
export const installPeers = (): void => {
  if (peersInstalled()) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund'];
  const { status } = spawnSync(npm, args, { cwd: folder, stdio: 'inherit', shell: npm !== 'npm' });
  if (status !== 0) throw new Error('The packages of the benches could not be installed: npm ci failed in bench.');
};

/** Loads a package of `bench/package.json`; what it looks like is said by who loads it, since it may be absent. */
export const peer = <Package>(name: string): Package => createRequire(join(folder, 'package.json'))(name);

/** Where a file of such a package lies. */
export const filesOfPeer = (name: string): string => join(folder, 'node_modules', name);
