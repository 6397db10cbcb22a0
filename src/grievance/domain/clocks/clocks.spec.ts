import { said, seen } from '../../../../test/clock-histories';
import type { GrievanceEventType } from '../events';
import { nationalRulebook } from '../rulebook/national-rulebook';
import { clockRows, clocks, nextDue } from './clocks';
import { isNamed } from './event-names';

const received = said('2026-03-02', 'GrievanceReceived');
const delegated = said('2026-03-03', 'GrievanceDelegated');
const handedOver = [received, delegated, said('2026-03-04', 'DelegationReceived')];

describe('the clocks of a case', () => {
  it('are none before anything happened', () => expect(clocks([], nationalRulebook, '2026-03-02')).toEqual([]));

  it('say everything about themselves', () =>
    expect(seen('2026-03-03', [received]).all).toEqual([
      {
        code: 'XF-TRANSFER',
        title: { en: 'Transfer, assign or redirect the matter', zh: '转送、交办或者引导' },
        kind: 'duty',
        basis: 'XF 22',
        articleZh: '信访工作条例第二十二条第一款',
        bearer: 'county-petition-office',
        obligation: null,
        startedBy: { id: 'e1', type: 'GrievanceReceived', on: '2026-03-02' },
        start: '2026-03-02',
        due: '2026-03-17',
        pauses: [],
        extensions: [],
        stoppedBy: null,
        state: 'running',
        colour: 'green',
        daysLeft: 14,
        lines: [
          {
            en: 'Started by receipt (GrievanceReceived) on Monday 2026-03-02; XF 22.',
            zh: '由2026年3月2日（星期一）登记（GrievanceReceived）起算，依据：信访工作条例第二十二条第一款。',
          },
          {
            en: 'The starting day, Monday 2026-03-02, is not counted (CPL 85; CC 201).',
            zh: '起始日2026年3月2日（星期一）不计入（民事诉讼法第八十五条、民法典第二百零一条）。',
          },
          { en: '15 calendar days end on Tuesday 2026-03-17.', zh: '15日至2026年3月17日（星期二）届满。' },
        ],
      },
    ]));

  it.each([
    ['2026-03-13', 'running', 'green', 4],
    ['2026-03-14', 'running', 'amber', 3],
    ['2026-03-17', 'running', 'amber', 0],
    ['2026-03-18', 'overdue', 'red', -1],
  ])('are on %s %s and %s with %i days left', (day, state, colour, daysLeft) =>
    expect(seen(day, [received]).the('XF-TRANSFER')).toMatchObject({ state, colour, daysLeft }),
  );

  it('turn amber with a fifth of a long period left', () => {
    const accepted = [received, said('2026-03-02', 'GrievanceAccepted')];
    expect(seen('2026-04-18', accepted).the('XF-HANDLE')).toMatchObject({ daysLeft: 13, colour: 'green' });
    expect(seen('2026-04-19', accepted).the('XF-HANDLE')).toMatchObject({ daysLeft: 12, colour: 'amber' });
  });

  it('turn amber as near as the rulebook says', () => {
    const { thresholds } = nationalRulebook;
    const seven = { ...thresholds, 'amber-days': { ...thresholds['amber-days'], value: 7 } };
    const early = { ...nationalRulebook, thresholds: seven };
    expect(seen('2026-03-10', [received], early).the('XF-TRANSFER')).toMatchObject({ daysLeft: 7, colour: 'amber' });
  });

  it.each(['GrievanceWithdrawn', 'DuplicateLinked', 'GrievanceTerminated', 'GrievanceClosed'] as const)(
    'all fall away by %s, each saying so',
    (type) => {
      const { all } = seen('2026-05-01', [...handedOver, said('2026-03-05', type)]);
      expect(all.map(({ code, state }) => [code, state])).toEqual([
        ['XF-TRANSFER', 'met'],
        ['TAKE-UP', 'waived'],
        ['XF-NOTIFY-REFERRED', 'waived'],
        ['XF-CONTEST', 'waived'],
      ]);
      expect(all.at(-1)?.lines.at(-1)?.en).toContain(`(${type}) on Thursday 2026-03-05`);
    },
  );

  it.each(['GrievanceDeclined', 'GrievanceRedirected'] as const)('count %s as the notice it is', (type) => {
    const { all } = seen('2026-05-01', [...handedOver, said('2026-03-05', type)]);
    expect(all.map(({ code, state }) => [code, state])).toEqual([
      ['XF-TRANSFER', 'met'],
      ['TAKE-UP', 'waived'],
      ['XF-NOTIFY-REFERRED', 'met'],
      ['XF-CONTEST', 'waived'],
    ]);
  });

  it('stay overdue when the case ends too late to save them', () =>
    expect(seen('2026-05-01', [received, said('2026-03-18', 'GrievanceWithdrawn')]).the('XF-TRANSFER')).toMatchObject({
      state: 'overdue',
      colour: 'red',
      daysLeft: -1,
      stoppedBy: { type: 'GrievanceWithdrawn' },
    }));

  it('are counted by another rulebook to answer “what if”', () => {
    const { deadlines } = nationalRulebook;
    const shorter = {
      ...nationalRulebook,
      version: 'what-if',
      deadlines: {
        ...deadlines,
        'XF-TRANSFER': { ...deadlines['XF-TRANSFER'], count: 5, unit: 'working-days' as const },
      },
    };
    expect(seen('2026-03-03', [received], shorter).the('XF-TRANSFER')?.due).toBe('2026-03-09');
  });

  it('have words for every event that moves them', () => {
    const types = clockRows.flatMap(({ starts, met, waived, changes = {} }) =>
      [starts, met, waived, changes].flatMap((part) => Object.keys(part) as GrievanceEventType[]),
    );
    expect(types.filter((type) => !isNamed(type))).toEqual([]);
    expect(new Set(clockRows.map(({ code }) => code)).size).toBe(clockRows.length);
  });

  describe('the next one due', () => {
    it('is the earliest duty, not a right that may lapse', () =>
      expect(nextDue(seen('2026-03-05', handedOver).all)).toMatchObject({ code: 'XF-NOTIFY-REFERRED' }));

    it('is an overdue one until it is done', () =>
      expect(nextDue(seen('2026-03-18', [received]).all)).toMatchObject({ code: 'XF-TRANSFER', state: 'overdue' }));

    it('is none that only warns', () => {
      const resolved = said('2026-03-05', 'GrievanceResolved', {
        resolution: 'execution',
        unit: 'county-housing-bureau',
      });
      const { all } = seen('2026-03-06', [...handedOver, resolved]);
      expect(all.at(-1)).toMatchObject({ code: 'FOLLOW-UP', state: 'running' });
      expect(nextDue(all)).toBeUndefined();
    });
  });
});
