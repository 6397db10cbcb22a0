/** Every refusal as the source words it: found in the syntax tree, so that the list cannot miss one. */
import ts from 'typescript';
import { chinese, listed } from '../src/grievance/domain/chinese';
import { projectFiles } from './project-files';

/** A code, how it is answered, its sentence in both languages, and the file that says it. */
export interface Said {
  readonly code: string;
  readonly status: number;
  readonly en: string;
  readonly zh: string;
  readonly file: string;
}

const statuses: Readonly<Record<string, number>> = { refuse: 409, forbid: 403, notFound: 404 };

/** What the parameters of a function that words refusals stand for, at one of its calls. */
type Words = ReadonlyMap<string, string | readonly string[]>;
const none: Words = new Map();

const isWording = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

const joined = (node: ts.Expression, words: Words): string | undefined => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const list = words.get(node.expression.expression.getText());
  const [separator] = node.arguments;
  return Array.isArray(list) && separator && ts.isStringLiteralLike(separator) ? list.join(separator.text) : undefined;
};

/** `listed(chinese.status, statuses)`, where a call says which. */
const listedInChinese = (node: ts.Expression, words: Words): string | undefined => {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'listed') return undefined;
  const [vocabulary, members] = node.arguments.map((each) => each.getText());
  const said = words.get(members ?? '');
  const table: Readonly<Record<string, string>> | undefined =
    chinese[vocabulary?.replace('chinese.', '') as keyof typeof chinese];
  return table && Array.isArray(said) ? listed(table, said) : undefined;
};

/** The words of an expression; what only the case can say stands in braces. */
const worded = (node: ts.Expression, words: Words): string => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) => text + worded(expression, words) + literal.text,
      node.head.text,
    );
  const known = words.get(node.getText());
  return typeof known === 'string'
    ? known
    : (joined(node, words) ?? listedInChinese(node, words) ?? `{${nameOf(node)}}`);
};

/** The last plain name in an expression: `grievance.agreement?.court` says `court`. */
const nameOf = (node: ts.Node): string =>
  [...node.getText().matchAll(/[A-Za-z_]\w*(?=$|[^\w(])/g)]
    .map(([name]) => name)
    .filter((name) => !['join', 'map', 'null', 'undefined'].includes(name))
    .at(-1) ?? 'value';

const each = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  node.forEachChild((child) => each(child, visit));
};

interface Worder {
  readonly name: string;
  readonly parameters: readonly ts.ParameterDeclaration[];
}

/** The named function around a refusal, if its parameters are among the refusal's words. */
const worderOf = (refusal: ts.Node, args: readonly ts.Expression[]): Worder | undefined => {
  const used = new Set<string>();
  for (const arg of args) each(arg, (node) => ts.isIdentifier(node) && used.add(node.text));
  for (let node = refusal.parent; node; node = node.parent) {
    if (!ts.isArrowFunction(node) || !ts.isVariableDeclaration(node.parent)) continue;
    const { parameters } = node;
    const named = parameters.filter(({ name }) => ts.isIdentifier(name) && used.has(name.text));
    return named.length > 0 ? { name: node.parent.name.getText(), parameters } : undefined;
  }
  return undefined;
};

const wordsAt = ({ parameters }: Worder, { arguments: args }: ts.CallExpression): Words =>
  new Map(
    parameters.map(({ name, dotDotDotToken }, index) => [
      name.getText(),
      dotDotDotToken ? args.slice(index).map((arg) => worded(arg, none)) : args[index] ? worded(args[index], none) : '',
    ]),
  );

/** The calls that bring words, by the name of the function they call. */
const callsIn = (sources: readonly ts.SourceFile[]): ReadonlyMap<string, readonly ts.CallExpression[]> => {
  const calls = new Map<string, ts.CallExpression[]>();
  const note = (node: ts.Node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !node.arguments.some(isWording)) return;
    const { text } = node.expression;
    calls.set(text, [...(calls.get(text) ?? []), node]);
  };
  for (const source of sources) each(source, note);
  return calls;
};

const sentenceIn = (node: ts.Expression, language: string): ts.Expression | undefined =>
  ts.isObjectLiteralExpression(node)
    ? node.properties.filter(ts.isPropertyAssignment).find(({ name }) => name.getText() === language)?.initializer
    : undefined;

interface Refused {
  readonly status: number;
  readonly args: readonly [code: ts.Expression, en: ts.Expression, zh: ts.Expression];
}

/** `refuse('code', en, zh)` and its kin, and `new Problem(status, 'code', { en, zh })`. */
const refusedBy = (node: ts.Node): Refused | undefined => {
  if (ts.isCallExpression(node) && node.arguments.length === 3) {
    const status = statuses[node.expression.getText()];
    const [code, en, zh] = node.arguments;
    return status && code && en && zh && isWording(code) ? { status, args: [code, en, zh] } : undefined;
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'Problem') return undefined;
  const [status, code, sentence] = node.arguments ?? [];
  const [en, zh] = ['en', 'zh'].map((language) => sentence && sentenceIn(sentence, language));
  return status && code && isWording(code) && en && zh
    ? { status: Number(status.getText()), args: [code, en, zh] }
    : undefined;
};

/** Every refusal of the service, by code. */
export const refusalsSaid = (): readonly Said[] => {
  const sources = projectFiles(process.cwd(), 'src')
    .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const callsByName = callsIn(sources);
  const said: Said[] = [];
  for (const source of sources)
    each(source, (node) => {
      const refused = refusedBy(node);
      if (!refused) return;
      const worder = worderOf(node, refused.args);
      const calls = (worder && callsByName.get(worder.name)) ?? [];
      const say = (words: Words, file: string) => {
        const [code, en, zh] = refused.args.map((arg) => worded(arg, words)) as [string, string, string];
        said.push({ code, status: refused.status, en, zh, file });
      };
      if (worder && calls.length > 0)
        for (const call of calls) say(wordsAt(worder, call), call.getSourceFile().fileName);
      else say(none, source.fileName);
    });
  return said.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
};

const keyOf = ({ code, en, file }: Said): string => [code, en, file].join('\u0000');
