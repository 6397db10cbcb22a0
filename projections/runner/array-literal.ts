const special = /[\\"]/g;

/** One element as PostgreSQL reads it inside an array literal. */
const element = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const said = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${said.replace(special, '\\$&')}"`;
};

/** A PostgreSQL array literal, e.g. `{"a",NULL,3}`; objects become JSON. */
export const arrayLiteral = (values: readonly unknown[]): string => `{${values.map(element).join(',')}}`;
