import { amended } from './amended';
import { isWorkingDay } from './calendars';
import { isKnown, learnCalendarYear, learnRulebook, rulebookFor, rulebookOf, UnknownRulebook } from './known-rulebooks';
import { nationalRulebook } from './national-rulebook';

const receipt = { region: '990101001', channel: 'visit', on: '2026-03-02' };
const later = amended(
  nationalRulebook,
  {
    version: 'cn-national-2027.1',
    title: { en: 'National rules', zh: '全国规则' },
    scope: { regions: [], channels: [] },
    inForceFrom: '2027-01-01',
  },
  { deadlines: { 'XF-TRANSFER': { count: 10 } } },
);
const ofTheCounty = {
  ...later,
  version: 'donghu-2026.1',
  scope: { regions: ['9901'], channels: [] },
  inForceFrom: '2026-01-01',
};
const newYear = { name: { en: 'New Year’s Day', zh: '元旦' }, from: '2027-01-01', to: '2027-01-03' };
const in2027 = {
  version: 'cn-2027.1',
  year: '2027',
  notice: '通知',
  holidays: [{ ...newYear, worked: ['2027-01-09'] }],
};

describe('a rulebook', () => {
  it('is found by the version a case recorded', () => expect(rulebookOf('cn-national-2026.1')).toBe(nationalRulebook));

  it('of an unknown version is refused: a case cannot be judged by unknown rules', () =>
    expect(() => rulebookOf('cn-national-1900.1')).toThrow(UnknownRulebook));

  it.each([
    ['990101001', 'visit', 'cn-national-2026.1'],
    ['330106001', 'visit', 'cn-zhejiang-2016.1'],
    ['370211', 'visit', 'cn-shandong-2015.1'],
    ['440304', 'letter', 'cn-shenzhen-2022.1'],
    ['440103', 'letter', 'cn-national-2026.1'],
    ['370102', 'hotline', 'cn-jinan-hotline-2018.1'],
    ['370102', 'visit', 'cn-shandong-2015.1'],
  ])('for %s by %s is %s: the place and the channel choose it', (region, channel, version) =>
    expect(rulebookFor({ ...receipt, region, channel }).version).toBe(version),
  );

  it('of the nation is used where none was in force yet', () =>
    expect(rulebookFor({ ...receipt, region: '33', on: '2015-01-01' }).version).toBe('cn-national-2026.1'));

  it('that is published holds for what is received from its day on, and leaves every other edition as it was', () => {
    expect(isKnown('cn-national-2027.1')).toBe(false);
    learnRulebook(later, '2026-03-01T09:00:00.000+08:00');
    expect(rulebookFor({ ...receipt, on: '2026-12-31' }).version).toBe('cn-national-2026.1');
    expect(rulebookFor({ ...receipt, on: '2027-01-01' }).version).toBe('cn-national-2027.1');
    expect(rulebookFor({ ...receipt, region: '330106', on: '2027-01-01' }).version).toBe('cn-zhejiang-2016.1');
    expect(rulebookOf('cn-national-2027.1').deadlines['XF-TRANSFER'].count).toBe(10);
    expect(rulebookOf('cn-national-2026.1')).toBe(nationalRulebook);
    learnRulebook({ ...later, deadlines: nationalRulebook.deadlines }, '2026-03-02T09:00:00.000+08:00');
    expect(rulebookOf('cn-national-2027.1')).toEqual(later);
  });

  it('that was published before a deadline was known counts it as the nation does', () => {
    const { 'PROXY-FEEDBACK': unknown, ...deadlines } = later.deadlines;
    learnRulebook(
      { ...later, version: 'cn-early-2026.1', deadlines: deadlines as never },
      '2026-03-01T09:00:00.000+08:00',
    );
    expect(rulebookOf('cn-early-2026.1').deadlines['PROXY-FEEDBACK']).toEqual(unknown);
  });

  it('of a place holds there, whatever the nation publishes', () => {
    learnRulebook(ofTheCounty, '2026-03-01T09:00:00.000+08:00');
    expect(rulebookFor(receipt).version).toBe('donghu-2026.1');
    expect(rulebookFor({ ...receipt, region: '990000' }).version).toBe('cn-national-2026.1');
  });

  it('learns the holidays of a year it lacked, from the day they were published', () => {
    learnCalendarYear(in2027, '2026-11-05T09:00:00.000+08:00');
    const { calendar } = rulebookOf('cn-national-2026.1');
    expect(calendar.version).toBe('cn-2027.1');
    expect([isWorkingDay('2027-01-01', calendar), isWorkingDay('2027-01-09', calendar)]).toEqual([false, true]);
    expect(rulebookOf('cn-national-2026.1', '2026-11-04').calendar).toEqual(nationalRulebook.calendar);
    expect(rulebookOf('cn-national-2026.1', '2026-11-06').calendar).toEqual(calendar);
  });

  it('keeps a year it had, also when that is corrected', () => {
    learnCalendarYear({ ...in2027, version: 'cn-2027.2', holidays: [] }, '2026-11-06T09:00:00.000+08:00');
    learnCalendarYear({ ...in2027, version: 'cn-2026.2', year: '2026', holidays: [] }, '2026-11-07T09:00:00.000+08:00');
    const { calendar } = rulebookOf('cn-national-2026.1');
    expect([isWorkingDay('2027-01-01', calendar), isWorkingDay('2026-10-01', calendar)]).toEqual([false, false]);
  });
});
