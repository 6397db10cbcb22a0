import { kindOf } from './file-kind';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((each) => (typeof each === 'string' ? Buffer.from(each, 'latin1') : Buffer.from(each))));
/** A ZIP archive of empty entries, as far as a reader of its local headers can tell. */
const zip = (...names: readonly string[]) =>
  Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(30);
      header.write('PK\u0003\u0004', 0, 'latin1');
      header.writeUInt16LE(name.length, 26);
      return Buffer.concat([header, Buffer.from(name, 'latin1')]);
    }),
  );
const office = 'application/vnd.openxmlformats-officedocument';

describe('what a file is by its content', () => {
  it.each<readonly [string, Buffer, string]>([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'image/png'],
    ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), `${office}.wordprocessingml.document`],
    ['an Excel workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), `${office}.spreadsheetml.sheet`],
    ['a text', Buffer.from('邻居翻建房屋后雨水排入我家院内。'), 'text/plain'],
    ['an MP3', bytes('ID3', [4, 0]), 'audio/mpeg'],
    ['an MP4', bytes([0, 0, 0, 24], 'ftypisom'), 'video/mp4'],
  ])('%s is known', (_, file, kind) => expect(kindOf(file)).toBe(kind));

  it.each<readonly [string, Buffer]>([
    ['a program', bytes('MZ', [0x90, 0, 3, 0])],
    ['any other archive', zip('readme.txt')],
    ['a Word document with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['a page', Buffer.from('\n<!DOCTYPE html><script>alert(1)</script>')],
    ['a drawing that can hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['text in another encoding', bytes([0xd0, 0xc5, 0xb7, 0xc3])],
    ['an empty file', Buffer.alloc(0)],
  ])('%s is not taken', (_, file) => expect(kindOf(file)).toBeUndefined());
});
