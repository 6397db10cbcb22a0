import { resolve } from 'node:path';
import { projectFiles } from './project-files';

/** What people read in Chinese has the full-width marks of Chinese type (GB/T 15834); a comment is not read by them. */
const halfWidth = /[\p{Script=Han}”》）][,;:!?][\p{Script=Han}“《]/u;
const isComment = (line: string): boolean => /^\s*(\/?\*|\/\/)/.test(line);

const said = projectFiles(resolve(__dirname, '..')).filter(({ path }) =>
  /^(src|web\/src|docs|README).*\.(tsx?|md)$/.test(path),
);

describe('Chinese sentences', () => {
  it('are written with full-width marks', () => {
    expect(said.length).toBeGreaterThan(500);
    const wrong = said.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => halfWidth.test(line) && !isComment(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});
