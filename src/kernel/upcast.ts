/** An event as it lies in the store: any schema, newest or older. */
export interface StoredShape {
  readonly type: string;
  readonly schema: number;
  readonly data: object;
}

/** One step from a schema to the next. */
export type Upcast = (data: never) => object;

/** Every event's steps, oldest first; an event without an entry has never changed. */
export type Upcasters = Readonly<Record<string, readonly Upcast[]>>;

/** The schema number new events of a type are written with: steps + 1, never typed. */
export const schemaOf = (upcasters: Upcasters, type: string): number => (upcasters[type]?.length ?? 0) + 1;

/** Brings stored data to the newest shape by running the steps it has not seen. */
export const upcast = (upcasters: Upcasters, { type, schema, data }: StoredShape): object =>
  (upcasters[type] ?? []).slice(schema - 1).reduce<object>((older, step) => step(older as never), data);
