import type { MediaType } from './domain/attachments';

const startsWith = (file: Buffer, ...bytes: readonly number[]): boolean =>
  file.subarray(0, bytes.length).equals(Buffer.from(bytes));

const isMp3 = (file: Buffer): boolean =>
  file.subarray(0, 3).toString('latin1') === 'ID3' ||
  // A frame of MPEG audio layer III (ISO/IEC 11172-3).
  (file[0] === 0xff && [0xfb, 0xf3, 0xf2, 0xfa].includes(file[1] ?? 0));

/** Names of the entries of a ZIP archive, from its local headers. */
const entriesOf = (file: Buffer): readonly string[] => {
  const names: string[] = [];
  const signature = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  for (let at = file.indexOf(signature); at >= 0 && at + 30 <= file.length; at = file.indexOf(signature, at + 30)) {
    names.push(file.subarray(at + 30, at + 30 + file.readUInt16LE(at + 26)).toString('latin1'));
  }
  return names;
};

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Office documents without programs in them. */
const officeKind = (file: Buffer): MediaType | undefined => {
  const names = entriesOf(file);
  if (!names.includes('[Content_Types].xml') || names.some((each) => /vbaProject|activeX/i.test(each)))
    return undefined;
  if (names.includes('word/document.xml')) return word;
  return names.includes('xl/workbook.xml') ? sheet : undefined;
};

/** Text is UTF-8 without control characters; what looks like a page or a script is none. */
const isText = (file: Buffer): boolean => {
  if (file.length === 0 || file.includes(0)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    return !/^\s*<(!|\?|html|svg|script)/i.test(text);
  } catch {
    return false;
  }
};

/** What a file is by its content, whatever it is called; undefined for everything that is not taken. */
export const kindOf = (file: Buffer): MediaType | undefined => {
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (startsWith(file, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(file, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return officeKind(file);
  if (file.subarray(4, 8).toString('latin1') === 'ftyp') return 'video/mp4';
  if (isMp3(file)) return 'audio/mpeg';
  return isText(file) ? 'text/plain' : undefined;
};
