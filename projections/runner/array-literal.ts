const special = /[\\"]/;
const everySpecial = /[\\"]/g;

/** One element as PostgreSQL reads it inside an array literal. */
const element = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return 'NULL';
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return special.test(said) ? `"${said.replace(everySpecial, '\\$&')}"` : `"${said}"`;
};

/** A PostgreSQL array literal, e.g. `{"a",NULL,3}`; objects become JSON. */
export const arrayLiteral = (values: readonly unknown[]): string => {
  let literal = '';
  for (const value of values) literal += `,${element(value)}`;
  return `{${literal.slice(1)}}`;
};
