import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectFiles } from './project-files';
import { allowedFor, defaultsOf, variablesRead } from './settings-read';

const root = resolve(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = projectFiles(root).filter(({ path }) => path.endsWith('.md'));
const codeIn = (text: string) => [...text.matchAll(/^```(?:sh|mermaid)\n([\s\S]*?)^```/gm)].map(([, code]) => code);

describe('docs/configuration.md', () => {
  const rows = new Map(
    [...read('docs/configuration.md').matchAll(/^\| `([A-Z_]+)` +\|(.*)\|$/gm)].map(([, name = '', row = '']) => [
      name,
      row.split(' | ').map((cell) => cell.trim()),
    ]),
  );

  it('names every variable that is read, and no other', () => expect([...rows.keys()].sort()).toEqual(variablesRead()));

  it.each(variablesRead())(
    'says the default of %s, what is allowed, and what it does in both languages',
    (variable) => {
      const [byDefault = '', allowed = '', en = '', zh = ''] = rows.get(variable) ?? [];
      for (const value of defaultsOf(variable)) {
        if (typeof value === 'number') expect(byDefault).toContain(`\`${value}\``);
        if (
          typeof value === 'string' &&
          !['ATTACHMENTS_DIR', 'DATA_DIR', 'SECRET_KEY', 'ORGANIZATION_FILE'].includes(variable)
        )
          expect(byDefault).toContain(`\`${value}\``);
      }
      expect(allowed.replaceAll('`', '')).toContain(allowedFor(variable) ?? '');
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('the documentation', () => {
  it('has pages', () =>
    expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md'])));

  it.each(pages)('$path links only to what exists', ({ path, text }) => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it.each(pages)('$path names only files that exist', ({ path, text }) => {
    const named = [...text.matchAll(/`((?:src|projections|test|docker|docs)\/[\w./-]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect({ path, missing: named.filter((file) => !existsSync(join(root, file))) }).toEqual({ path, missing: [] });
  });

  it('tells people the same commands in both languages', () => {
    const [en, zh] = [read('README.md'), read('README.zh-CN.md')]
      .map(codeIn)
      .map((blocks) => blocks.filter((code) => !code?.startsWith('flowchart')));
    expect(en?.length).toBeGreaterThan(1);
    expect(zh).toEqual(en);
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const { path, text } of pages) {
      for (const [, script = ''] of text.matchAll(/\bnpm run ([\w:]+)/g)) {
        expect({ path, script, exists: script in scripts }).toEqual({ path, script, exists: true });
      }
    }
  });

  it('gives a reason for every package', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const reasons = read('docs/adr/0009-packages-and-why.md');
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) expect(reasons).toContain(`\`${name}\``);
  });

  it('names every event in the glossary’s words', () => {
    const glossary = read('docs/glossary.md');
    for (const each of [
      'GrievanceReceived',
      'GrievanceDelegated',
      'GrievanceMediated',
      'GrievanceResolved',
      'GrievanceRated',
    ])
      expect(glossary).toContain(`\`${each}\``);
  });

  it('uses only event names that exist', () => {
    const files = ['events', 'supervision-events', 'mandate-events', 'recusal-events', 'erasure-events'];
    const ofCases = files.map((file) => `grievance/domain/${file}`);
    const events = [...ofCases, 'collective/domain/events'].map((file) => read(`src/${file}.ts`)).join('\n');
    for (const [, name = ''] of read('docs/glossary.md').matchAll(/`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`/g))
      expect({ name, exists: new RegExp(`\\b${name}: Fact<`).test(events) }).toEqual({ name, exists: true });
  });
});
