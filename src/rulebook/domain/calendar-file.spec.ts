import { readCalendarFile } from './calendar-file';

const head = 'year,2027\nnotice,国办发明电〔2026〕9号\nfrom,to,zh,en,worked\n';
const newYear = '2027-01-01,2027-01-03,元旦,New Year’s Day,2027-01-09';
const spring = '2027-02-05,2027-02-11,春节,Spring Festival,2027-01-31 2027-02-13';
const faultsOf = (text: string) => {
  const read = readCalendarFile(text);
  return 'year' in read ? [] : read.map(({ line, en }) => `${line}: ${en}`);
};

describe('a calendar file', () => {
  it('says the holidays of a year and the weekends worked for them', () =>
    expect(readCalendarFile(`\uFEFF${head}# a remark\r\n${newYear}\r\n\r\n${spring}\r\n`)).toEqual({
      year: '2027',
      notice: '国办发明电〔2026〕9号',
      holidays: [
        { name: { en: 'New Year’s Day', zh: '元旦' }, from: '2027-01-01', to: '2027-01-03', worked: ['2027-01-09'] },
        {
          name: { en: 'Spring Festival', zh: '春节' },
          from: '2027-02-05',
          to: '2027-02-11',
          worked: ['2027-01-31', '2027-02-13'],
        },
      ],
    }));

  it.each([
    [
      '',
      [
        '1: the first line is year,2027',
        '2: the second line is notice,<its number>',
        '3: the third line is from,to,zh,en,worked',
      ],
    ],
    [`year,27\n${head.slice(10)}${newYear}`, ['1: the first line is year,2027']],
    [head, ['3: names no holiday']],
    [`${head}2027-02-30,2027-03-01,春节,Spring`, ['4: from and to are days, YYYY-MM-DD']],
    [`${head}2027-01-03,2027-01-01,元旦,New Year`, ['4: 2027-01-03 is after 2027-01-01']],
    [`${head}2026-12-31,2027-01-02,元旦,New Year`, ['4: its days lie outside 2027']],
    [`${head}2027-01-01,2027-03-01,元旦,New Year`, ['4: lasts longer than 31 days']],
    [`${head}2027-01-01,2027-01-03,,New Year`, ['4: zh and en name the holiday']],
    [`${head}${newYear}\n2027-01-03,2027-01-04,清明节,Qingming`, ['5: overlaps line 4']],
    [`${head}2027-01-01,2027-01-03,元旦,New Year,2027-01-06`, ['4: 2027-01-06 is no Saturday or Sunday']],
    [`${head}2027-01-01,2027-01-03,元旦,New Year,2027-01-02`, ['4: 2027-01-02 is a day off itself']],
    [`${head}2027-01-01,2027-01-03,元旦,New Year,soon`, ['4: soon is no day, YYYY-MM-DD']],
    [`${head}2027-01-01,2027-01-03,元旦,New Year,,x`, ['4: has more cells than from,to,zh,en,worked']],
  ])('that does not fit is answered line by line: %j', (text, faults) => expect(faultsOf(text)).toEqual(faults));
});
