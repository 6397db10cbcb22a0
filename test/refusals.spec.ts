import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemOf } from '../src/http/problem';
import { refuse } from '../src/kernel/refusal';
import { refusalsSaid, type Said } from './refusals-said';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const rowOf = ({ code, status, en, zh }: Said, files: readonly string[]): string => {
  const links = files.map((file) => `[${file.split('/').at(-1)?.replace('.ts', '')}](../${file})`);
  return `| \`${code}\` | ${status} | ${cell(en)} | ${cell(zh)} | ${links.join(', ')} |`;
};

/** One row for each wording; where several places say the same, they share it. */
const document = (all: readonly Said[]): string => {
  const wordings = new Map<string, { said: Said; files: Set<string> }>();
  for (const said of all) {
    const key = JSON.stringify([said.code, said.status, said.en, said.zh]);
    const wording = wordings.get(key) ?? { said, files: new Set() };
    wording.files.add(said.file);
    wordings.set(key, wording);
  }
  return [
    '# Refusals',
    '',
    'Every refusal by its code, which never changes, with its sentences in both languages and where it is said. What only',
    'the case can say stands in braces. 403: not theirs to do; 404: not found, or not theirs to see; 409: the rules do not',
    'allow it now. Written by `npm run docs:refusals` from the source; a test holds it to it.',
    '',
    '| Code | Status | English | 中文 | Said in |',
    '| --- | --- | --- | --- | --- |',
    ...[...wordings.values()].map(({ said, files }) => rowOf(said, [...files])),
    '',
  ].join('\n');
};

const all = refusalsSaid();

describe('refusals', () => {
  it('are listed in docs/refusals.md as the source says them; npm run docs:refusals writes it anew', () => {
    const file = join(process.cwd(), 'docs', 'refusals.md');
    if (process.env.UPDATE_REFUSALS) writeFileSync(file, document(all));
    expect(readFileSync(file, 'utf8')).toBe(document(all));
  });

  it('say a sentence in each language, under a code in kebab case', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const { code, en, zh, status } of all) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([code, zh]).toEqual([code, expect.stringMatching(/[\u4e00-\u9fff].*[。；]$/)]);
      expect([code, en]).toEqual([code, expect.stringMatching(/^[A-Z{].*\.$/)]);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  it('say in Chinese what a unit is called wherever one may stand in the sentence, as a case, a group, a file, a rulebook, the organisation or the door is answered', () => {
    const names = { nameOf: (code: string) => (code === 'county-petition-office' ? '东湖县信访局' : undefined) };
    const varying = all.filter(({ zh }) => zh.includes('{'));
    expect(varying.length).toBeGreaterThan(100);
    for (const { code, en, zh } of varying) {
      const said = refuse(code, en, zh.replaceAll(/\{\w+\}/g, 'county-petition-office'));
      const { sentence } = problemOf(said, names);
      expect([code, sentence.zh]).toEqual([code, expect.stringContaining('东湖县信访局')]);
      expect([code, sentence.zh]).toEqual([code, expect.not.stringContaining('county-petition-office')]);
    }
  });
});
