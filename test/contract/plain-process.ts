import { execFile } from 'node:child_process';
import { join } from 'node:path';

const compileOnLoad = `
  const { transformSync } = require('@swc/core');
  const { readFileSync } = require('node:fs');
  const options = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
  require('node:module')._extensions['.ts'] = (module, file) =>
    module._compile(transformSync(readFileSync(file, 'utf8'), options).code, file);
`;

/**
 * Runs a script, from the root of the repository, in a process of its own: jest keeps failures that nobody hears from
 * ending a process. Answers everything it printed, and how it ended.
 */
export const inPlainProcess = (
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly said: string; readonly code: number }> =>
  new Promise((resolve) => {
    const settings = { cwd: join(__dirname, '../..'), env: { ...process.env, ...environment } };
    execFile(process.execPath, ['-e', compileOnLoad + script], settings, (error, out, err) =>
      resolve({ said: out + err, code: Number(error?.code ?? 0) }),
    );
  });
