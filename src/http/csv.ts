const bom = '\ufeff';
/** What a spreadsheet takes for a formula, or for the way into one. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const fieldOf = (cell: string | number | boolean | null | undefined): string => {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel garbles Chinese; no text runs as a formula. */
export const csvOf = (rows: readonly (readonly (string | number | boolean | null | undefined)[])[]): Buffer =>
  Buffer.from(`${bom}${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`, 'utf8');
