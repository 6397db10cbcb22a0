import { inflateRawSync } from 'node:zlib';

/** The text of the first sheet of a workbook: the entry of that name in the ZIP archive. */
export const firstSheet = (file: Buffer): string => {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const central = file.lastIndexOf(name) - 46;
  const size = file.readUInt32LE(central + 20);
  const local = file.readUInt32LE(central + 42);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return inflateRawSync(file.subarray(from, from + size)).toString('utf8');
};
