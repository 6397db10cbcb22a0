import { csvOf } from './csv';

const lines = (...cells: readonly (string | number | boolean | null)[]) => csvOf([cells]).toString('utf8');

describe('rows as CSV', () => {
  it('begin with a byte order mark and end each row with CRLF', () =>
    expect(csvOf([['编号'], ['G-1']]).toString('utf8')).toBe('\ufeff编号\r\nG-1\r\n'));
  it('quote what would part fields or rows', () =>
    expect(lines('a,b', 'say "yes"', 'two\nlines')).toBe('\ufeff"a,b","say ""yes""","two\nlines"\r\n'));
  it('leave nothing empty where nothing is known', () => expect(lines(null, '', 0, false)).toBe('\ufeff,,0,false\r\n'));
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', ' =1', '＝1', '\t=1'])('keep %j from being a formula', (text) =>
    expect(lines(text)).toBe(`\ufeff'${text}\r\n`),
  );
  it('leave numbers as they are', () => expect(lines(-1, 0.5)).toBe('\ufeff-1,0.5\r\n'));
});
