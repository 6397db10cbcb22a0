import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage']);

/** Every file of the project with its text, but for what is installed, built or kept by a running service. */
export const projectFiles = (root: string, folder = ''): ProjectFile[] =>
  readdirSync(join(root, folder))
    .filter((name) => !notOurs.has(name) && !name.endsWith('.log'))
    .flatMap((name) => {
      const path = folder ? `${folder}/${name}` : name;
      return statSync(join(root, path)).isDirectory()
        ? projectFiles(root, path)
        : [{ path, text: readFileSync(join(root, path), 'utf8') }];
    });
