/** The part of a JSON schema that forms are built from. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The interface's own document, as far as forms read it. */
export interface InterfaceDocument {
  readonly paths: Readonly<Record<string, { readonly post?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Operation {
  readonly summary?: string;
  readonly 'x-decisions'?: readonly string[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** One route decisions are made on, with the schema of what it asks. */
export interface DecisionRoute {
  /** With `{id}` where the case's id stands. */
  readonly path: string;
  readonly decisions: readonly string[];
  readonly schema: Schema;
}

/** The routes some decisions are made on, each once, in the order of the document. */
export const routesFor = ({ paths }: InterfaceDocument, decisions: readonly string[]): readonly DecisionRoute[] =>
  Object.entries(paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content['application/json']?.schema;
    const open = (post?.['x-decisions'] ?? []).filter((decision) => decisions.includes(decision));
    return schema && open.length > 0 && !path.includes('/public/') ? [{ path, decisions: open, schema }] : [];
  });
