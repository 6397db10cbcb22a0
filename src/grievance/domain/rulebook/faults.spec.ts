import type { Amendments } from './amended';
import { faultsOf } from './faults';
import { localRulebooks } from './local-rulebooks';
import { nationalRulebook } from './national-rulebook';

const wrong = (amendments: object) =>
  faultsOf(nationalRulebook, amendments as Amendments).map(({ pointer, detail }) => [pointer, detail.en]);
const local = { basis: 'ZJ', articleZh: '浙江省信访条例', status: 'local' };

describe('amendments', () => {
  it('may be published when every field fits', () => {
    expect(wrong({})).toEqual([]);
    expect(
      wrong({
        deadlines: { 'XF-HANDLE': { ...local, count: 30, extension: { max: 60, times: 1, by: 'head-of-body' } } },
        profiles: { 'administrative-traffic': { length: 12, unit: 'working-days', basis: 'TRF' } },
        thresholds: { 'hop-limit': { ...local, value: null } },
        declineCodes: { D8: { status: 'confirmed', sentence: { en: 'Too high.', zh: '越级。' } } },
        conclusion: { agreement: 'performed' },
      }),
    ).toEqual([]);
  });

  it.each([
    [{ deadlines: 'all' }, '/deadlines', 'must be an object'],
    [{ deadlines: { 'XF-NEVER': {} } }, '/deadlines/XF-NEVER', 'there is no such entry in the rulebook'],
    [{ deadlines: { toString: {} } }, '/deadlines/toString', 'there is no such entry in the rulebook'],
    [{ deadlines: { 'XF-HANDLE': [] } }, '/deadlines/XF-HANDLE', 'must be an object'],
    [
      { deadlines: { 'XF-HANDLE': { ...local, count: -1 } } },
      '/deadlines/XF-HANDLE/count',
      'must be a whole number from 0 to 3650',
    ],
    [
      { deadlines: { 'XF-HANDLE': { count: 30 } } },
      '/deadlines/XF-HANDLE/basis',
      'a figure that differs names its source: basis',
    ],
    [
      { deadlines: { 'XF-HANDLE': { articleZh: 'XF 34' } } },
      '/deadlines/XF-HANDLE/articleZh',
      'must be a text in Chinese of 1 to 500 characters',
    ],
    [{ profiles: { 'people-village': { soft: 'yes' } } }, '/profiles/people-village/soft', 'must be true or false'],
    [
      { thresholds: { 'hop-limit': { ...local, value: '2' } } },
      '/thresholds/hop-limit/value',
      'must be a number from 0 to 1000000, or null',
    ],
    [
      { declineCodes: { D8: { sentence: 'no' } } },
      '/declineCodes/D8/sentence',
      'must be a sentence { en, zh } in both languages',
    ],
    [{ conclusion: { agreement: 'soon' } }, '/conclusion/agreement', 'must be one of in-effect, performed'],
  ])('are refused by field: %j', (amendments, pointer, sentence) =>
    expect(wrong(amendments)).toEqual([[pointer, sentence]]),
  );

  it('name every field that does not fit, and those there are not', () =>
    expect(
      wrong({ deadlines: { 'XF-HANDLE': { ...local, count: 1.5, unit: 'weeks', code: 'X' } } }).map(([at]) => at),
    ).toEqual(['/deadlines/XF-HANDLE/count', '/deadlines/XF-HANDLE/unit', '/deadlines/XF-HANDLE/code']));

  it('leave open what an assigner or a profile sets', () =>
    expect(wrong({ deadlines: { 'XF-REPORT': { ...local, count: 20 } } })[0]?.[0]).toBe('/deadlines/XF-REPORT/count'));

  it('keep a mediation and the deadline it runs under together', () =>
    expect(wrong({ deadlines: { 'PM-MEDICAL': { ...local, count: 40 } } })).toEqual([
      ['/profiles/people-medical/length', 'must agree with deadline PM-MEDICAL: 40 working-days, duty'],
    ]));

  it('that the program itself makes are without fault', () => {
    for (const rulebook of localRulebooks) expect(faultsOf(rulebook, {})).toEqual([]);
  });
});
