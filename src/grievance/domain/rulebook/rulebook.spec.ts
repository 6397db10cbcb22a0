import { isDeepStrictEqual } from 'node:util';
import { projectFiles } from '../../../../test/project-files';
import { type Amendments, amended } from './amended';
import { faultsOf } from './faults';
import { localRulebooks } from './local-rulebooks';
import { nationalRulebook } from './national-rulebook';
import { idOf, type Rulebook } from './rulebook';

const all = [nationalRulebook, ...localRulebooks];
const han = /\p{Script=Han}/u;

describe.each(all)('the rulebook $version', (rulebook) => {
  it('is data: it survives being written down and read again', () =>
    expect(JSON.parse(JSON.stringify(rulebook))).toEqual(rulebook));

  it('says of every entry where it comes from and how well it is known', () => {
    const { deadlines, thresholds, declineCodes, conclusion, remedies } = rulebook;
    const entries = [deadlines, thresholds, declineCodes, remedies.ways].flatMap((each) => Object.values(each));
    for (const { basis, status } of [...entries, conclusion]) {
      expect(basis).not.toBe('');
      expect(['confirmed', 'local', 'design-default', 'to-confirm']).toContain(status);
    }
    for (const { articleZh, title } of [...Object.values(deadlines), ...Object.values(thresholds), conclusion])
      expect([han.test(articleZh), han.test(title.zh), title.en !== '']).toEqual([true, true, true]);
  });

  it('has mediation profiles that agree with the deadlines they run under', () => {
    for (const { clock, length, unit, soft } of Object.values(rulebook.profiles)) {
      const deadline = rulebook.deadlines[clock];
      if ('count' in deadline) expect([deadline.count, deadline.unit]).toEqual([length, unit]);
      if ('count' in deadline) expect(deadline.kind === 'soft').toBe(soft);
    }
  });
});

describe('local rules', () => {
  const [zhejiang, shandong, shenzhen, jinan] = localRulebooks;
  const figure = (rulebook = nationalRulebook, code: 'XF-TRANSFER' | 'XF-HANDLE' = 'XF-HANDLE') => {
    const { count, unit, extension } = rulebook.deadlines[code];
    return `${count} ${unit}${extension ? ` + ${extension.max}` : ''}`;
  };

  it('differ from the national ones as their texts do (law §11)', () => {
    expect([nationalRulebook, zhejiang, shandong, jinan].map((each) => figure(each))).toEqual([
      '60 calendar-days + 30',
      '30 calendar-days + 60',
      '60 calendar-days + 30',
      '5 working-days + 30',
    ]);
    expect([nationalRulebook, zhejiang, shandong].map((each) => figure(each, 'XF-TRANSFER'))).toEqual([
      '15 calendar-days',
      '5 working-days',
      '15 calendar-days',
    ]);
    expect([zhejiang, shandong].map((each) => each?.conclusion.agreement)).toEqual(['performed', 'in-effect']);
    expect(shandong?.thresholds['review-acceptance-working-days'].value).toBe(3);
    expect(shenzhen?.profiles['people-village']).toMatchObject({ length: 30, soft: false });
    expect(zhejiang?.thresholds['small-group-representatives'].value).toBe(3);
  });

  it('have an id that their editions share', () =>
    expect(all.map(({ version }) => idOf(version))).toEqual([
      'cn-national',
      'cn-zhejiang',
      'cn-shandong',
      'cn-shenzhen',
      'cn-jinan-hotline',
    ]));
});

describe('the rules of a place', () => {
  const changed = (own: object, national: object): object =>
    Object.fromEntries(
      Object.entries(own).filter(([name, said]) => !isDeepStrictEqual(said, national[name as keyof object])),
    );
  /** What a place says otherwise than the nation, entry by entry and field by field, as it would be published. */
  const amendmentsOf = (local: Rulebook): Amendments => {
    const differing = (['deadlines', 'profiles', 'declineCodes', 'thresholds'] as const).flatMap((section) => {
      const national: Readonly<Record<string, object>> = nationalRulebook[section];
      const entries = Object.entries(changed(local[section], national));
      const changes = entries.map(([code, entry]) => [code, changed(entry, national[code] ?? {})]);
      return changes.length > 0 ? [[section, Object.fromEntries(changes)]] : [];
    });
    const conclusion = changed(local.conclusion, nationalRulebook.conclusion);
    return { ...Object.fromEntries(differing), ...(Object.keys(conclusion).length > 0 ? { conclusion } : {}) };
  };

  it.each(localRulebooks)(
    'are the national ones with figures changed, which anybody could publish: $version',
    (local) => {
      const { version, title, scope, inForceFrom } = local;
      const amendments = amendmentsOf(local);
      expect(Object.keys(amendments)).not.toEqual([]);
      expect(faultsOf(nationalRulebook, amendments)).toEqual([]);
      expect(amended(nationalRulebook, { version, title, scope, inForceFrom }, amendments)).toEqual(local);
    },
  );

  it('are data alone: no rule asks where it is', () => {
    const places = new RegExp(localRulebooks.map(({ version }) => idOf(version)).join('|'));
    const asks = ['src', 'projections']
      .flatMap((folder) => projectFiles(process.cwd(), folder))
      .filter(({ path, text }) => /(?<!spec)\.ts$/.test(path) && places.test(text))
      .map(({ path }) => path);
    expect(asks.sort()).toEqual(['src/examples.ts', 'src/grievance/domain/rulebook/local-rulebooks.ts']);
  });
});
