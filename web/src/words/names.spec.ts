import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nationalProfiles } from '../../../src/grievance/domain/rulebook/mediation-profiles';
import { phases, raters, statuses as states } from '../../../src/grievance/domain/terms';
import { roles as known } from '../../../src/kernel/actor';
import { listedIn } from '../forms/fields-of';
import { decisions } from './decisions.names';
import { events } from './events.names';
import { fields } from './fields.names';
import { helps } from './helps.names';
import { roles, statuses } from './people.names';
import { values } from './values.names';
import type { Names } from './words';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}
interface Operation {
  readonly 'x-decisions'?: readonly string[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const root = join(__dirname, '../../..');
const { paths, components } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const operations = Object.values(paths)
  .flatMap((each) => Object.values(each))
  .filter((operation) => operation['x-decisions']);

type Field = readonly [name: string, schema: Schema];
const fieldsOf = ({ $ref, properties = {}, items, allOf = [], oneOf = [] }: Schema): readonly Field[] => [
  ...($ref ? fieldsOf(components.schemas[$ref.split('/').at(-1) ?? ''] as Schema) : []),
  ...Object.entries(properties).flatMap((field) => [field, ...fieldsOf(field[1])]),
  ...[...allOf, ...oneOf, ...(items ? [items] : [])].flatMap(fieldsOf),
];
const asked = operations.flatMap(({ requestBody }) =>
  Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => fieldsOf(schema)),
);

/** Every event the published languages of a case and of a group declare. */
const types = ['src/grievance/domain', 'src/collective/domain'].flatMap((domain) =>
  readdirSync(join(root, domain))
    .filter((file) => /(^|-)events\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(root, domain, file), 'utf8').matchAll(/^ {2}(\w+): Fact</gm)])
    .map(([, type = '']) => type),
);

const unnamed = (names: Names, codes: readonly string[]): readonly string[] =>
  [...new Set(codes)].filter((code) => {
    const [zh = '', en = ''] = names[code] ?? [];
    return !/\p{Script=Han}/u.test(zh) || !/[A-Za-z]/.test(en) || en === code;
  });

describe('the words of the field, in Chinese and English', () => {
  it('name every decision', () =>
    expect(
      unnamed(
        decisions,
        operations.flatMap((each) => each['x-decisions'] ?? []),
      ),
    ).toEqual([]));
  it('name every event', () => {
    expect(types.length).toBeGreaterThan(60);
    expect(unnamed(events, types)).toEqual([]);
  });
  it('name every state and phase', () => expect(unnamed(statuses, [...states, ...phases])).toEqual([]));
  it('name every role', () => expect(unnamed(roles, known)).toEqual([]));
  it('name every field that is asked', () =>
    expect(
      unnamed(
        fields,
        asked.map(([name]) => name),
      ),
    ).toEqual([]));
  it('name every value that may be chosen', () => {
    const chosen = asked.flatMap(([name, { enum: one, items }]) =>
      (one ?? listedIn(items?.pattern)).map((value) => `${name}.${value}`),
    );
    expect(chosen.length).toBeGreaterThan(60);
    expect(unnamed(values, chosen)).toEqual([]);
  });
  it('name who rates, and every kind of mediation', () => {
    const profiles = Object.keys(nationalProfiles).map((code) => `profile.${code}`);
    expect(unnamed(values, [...raters.map((rater) => `rater.${rater}`), ...profiles])).toEqual([]);
  });
  it('explain in Chinese whatever the document explains', () => {
    const explained = asked.flatMap(([, { description }]) => (description ? [description] : []));
    expect(explained.filter((each) => !/\p{Script=Han}/u.test(helps[each] ?? ''))).toEqual([]);
    expect(Object.keys(helps).filter((each) => !explained.includes(each))).toEqual([]);
  });
});
