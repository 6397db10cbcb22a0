import type { InterfaceDocument, Schema } from './document';

/** How something is asked for. */
export type Kind =
  | 'choice'
  | 'choices'
  | 'flag'
  | 'day'
  | 'moment'
  | 'count'
  | 'unit'
  | 'region'
  | 'party'
  | 'parties'
  | 'obligation'
  | 'member'
  | 'members'
  | 'settlement'
  | 'grievance'
  | 'order'
  | 'mandate'
  | 'case'
  | 'profile'
  | 'person'
  | 'code'
  | 'codes'
  | 'lines'
  | 'long'
  | 'text'
  | 'group'
  | 'groups';

/** One field of a form, as the interface's schema has it. */
export interface Field {
  readonly name: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly help?: string | undefined;
  readonly choices: readonly string[];
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly longest?: number | undefined;
  /** Of a group, or of each of several. */
  readonly fields: readonly Field[];
}

const units = ['to', 'body', 'unit', 'reviewBody', 'handedTo', 'court', 'seal', 'accused'];
const named: Readonly<Record<string, Kind>> = {
  obligation: 'obligation',
  target: 'case',
  grievance: 'grievance',
  profile: 'profile',
  mediator: 'person',
  official: 'person',
  agent: 'person',
  leader: 'person',
  region: 'region',
  channel: 'code',
  category: 'code',
};
/** What of a case or a group is chosen by its number. */
const numbered: Readonly<Record<string, Kind>> = {
  obligation: 'obligation',
  order: 'order',
  mandate: 'mandate',
  settlement: 'settlement',
};
const isMember = ({ pattern }: Schema): boolean => pattern?.startsWith('^member-') === true;
const isParty = ({ pattern }: Schema): boolean => pattern?.startsWith('^(petitioner|') === true;

/** The values a pattern lists, e.g. `^(settle|withdraw)$`; none for a pattern that lists nothing. */
export const listedIn = (pattern = ''): readonly string[] =>
  /^\^\(([a-z-]+(?:\|[a-z-]+)+)\)\$$/.exec(pattern)?.[1]?.split('|') ?? [];

const listKind = (items: Schema): Kind => {
  if (items.properties) return 'groups';
  if (listedIn(items.pattern).length > 0) return 'choices';
  if (isParty(items)) return 'parties';
  if (isMember(items)) return 'members';
  return items.pattern ? 'codes' : 'lines';
};

const textKind = (name: string, { format, maxLength = 0, pattern }: Schema): Kind => {
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'moment';
  if (pattern && units.includes(name)) return 'unit';
  // A code has a pattern; the same name for words (what an obligation is, where somebody goes with it) has none.
  if (named[name] && (pattern || named[name] === 'person')) return named[name];
  return maxLength >= 1000 ? 'long' : 'text';
};

const kindOf = (name: string, schema: Schema): Kind => {
  if (schema.enum) return 'choice';
  if (schema.properties) return 'group';
  if (schema.oneOf) return 'day';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer') return numbered[name] ?? 'count';
  if (schema.items) return listKind(schema.items);
  if (isMember(schema)) return 'member';
  return isParty(schema) ? 'party' : textKind(name, schema);
};

/** What a schema asks, in its order; references are followed. */
export const fieldsOf = (document: InterfaceDocument, schema: Schema): readonly Field[] => {
  const { properties = {}, required = [] } = followed(document, schema);
  return Object.entries(properties).map(([name, said]) => {
    const one = followed(document, said);
    const item = one.items && followed(document, one.items);
    const full = { ...one, ...(item && { items: item }) };
    return {
      ...{ name, kind: kindOf(name, full), required: required.includes(name), help: said.description },
      ...{
        choices: one.enum ?? listedIn(item?.pattern),
        least: one.minimum,
        most: one.maximum,
        longest: one.maxLength,
      },
      fields: item?.properties ? fieldsOf(document, item) : one.properties ? fieldsOf(document, one) : [],
    };
  });
};

const followed = (document: InterfaceDocument, schema: Schema): Schema => {
  const [inner] = schema.allOf ?? [];
  const name = schema.$ref?.split('/').at(-1);
  if (name) return document.components.schemas[name] ?? schema;
  return inner ? followed(document, inner) : schema;
};
