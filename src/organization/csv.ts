/** A row of a CSV file and the line it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows of comma-separated values (RFC 4180): quoted cells may hold commas, line breaks and doubled quotes; empty lines
 * are left out.
 */
export const csvRows = (text: string): readonly CsvRow[] => {
  const rows: CsvRow[] = [];
  let [cells, cell, quoted, line, began]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: began, cells: cells.map((each) => each.trim()) });
    [cells, cell] = [[], ''];
  };
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at];
    if (character === '\n') line += 1;
    if (quoted && character === '"' && plain[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === ',') {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') {
      endRow();
      began = line;
    } else cell += character;
  }
  endRow();
  return rows;
};
