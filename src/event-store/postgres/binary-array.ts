const header = 20;
const ofJson = 114;

/**
 * JSON texts as PostgreSQL's binary array of `json`: neither side escapes or unescapes the many quotation marks, which
 * took a third of the time of an append.
 */
export const jsonArray = (texts: readonly string[], bytes: number): Buffer => {
  const array = Buffer.allocUnsafe(header + 4 * texts.length + bytes);
  const [dimensions, hasNulls, firstIndex] = [1, 0, 1];
  let end = 0;
  for (const word of [dimensions, hasNulls, ofJson, texts.length, firstIndex]) end = array.writeInt32BE(word, end);
  for (const text of texts) {
    const length = array.write(text, end + 4, 'utf8');
    end = array.writeInt32BE(length, end) + length;
  }
  return array;
};
