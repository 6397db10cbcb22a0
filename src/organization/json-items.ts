/**
 * The lines on which the items of the lists of a JSON object begin, list by list: `{ regions: [3, 4], units: [7] }`.
 * The text must be JSON that parses.
 */
export const jsonItemLines = (text: string): Readonly<Record<string, readonly number[]>> => {
  const lines: Record<string, number[]> = {};
  let [depth, line, key, last] = [0, 1, '', ''];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:,\n]/g)) {
    if (token === '\n') line += 1;
    else if (token === '{' || token === '[') {
      depth += 1;
      if (depth === 2) key = last;
      if (depth === 3) lines[key] = [...(lines[key] ?? []), line];
    } else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && token.startsWith('"')) last = JSON.parse(token);
  }
  return lines;
};
