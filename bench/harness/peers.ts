import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const installed = (root: string): boolean => existsSync(join(root, 'bench', 'node_modules'));

/** Installs what `bench/package.json` names, once. @throws when npm cannot */
export const installPeers = (root: string): void => {
  if (installed(root)) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund'];
  const { status } = spawnSync(npm, args, { cwd: join(root, 'bench'), stdio: 'inherit', shell: npm !== 'npm' });
  if (status !== 0) throw new Error('The packages of the benches could not be installed: npm ci failed in bench.');
};

/** Loads a package of `bench/package.json`; undefined when they are not installed. */
export const peer = <Package>(root: string, name: string): Package | undefined =>
  installed(root) ? createRequire(join(root, 'bench', 'package.json'))(name) : undefined;
