/** One text of an event: where it stands, e.g. `parties[1].name`, and the element of a list it belongs to, or the event. */
export interface TextAt {
  readonly path: string;
  readonly text: string;
  readonly owner: Readonly<Record<string, unknown>>;
}

/** The texts at a declared path, e.g. `parties[].name`; absent ones (null) are left out. */
export const textsAt = (said: Readonly<Record<string, unknown>>, declared: string): readonly TextAt[] => {
  const [name = '', inside] = declared.split('[]');
  if (inside === undefined) return present(declared, said[name], said);
  return (said[name] as readonly unknown[]).flatMap((element, index) => {
    if (inside === '') return present(`${name}[${index}]`, element, said);
    const owner = element as Readonly<Record<string, unknown>>;
    return present(`${name}[${index}]${inside}`, owner[inside.slice(1)], owner);
  });
};

const present = (path: string, text: unknown, owner: TextAt['owner']): readonly TextAt[] =>
  text === null || text === undefined ? [] : [{ path, text: text as string, owner }];
