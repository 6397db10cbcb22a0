import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Collective, evolve, unfounded } from '../src/collective/domain/collective';
import type { CollectiveDecision } from '../src/collective/domain/decide';
import type { CollectiveEvent, CollectiveEvents, CollectiveEventType } from '../src/collective/domain/events';
import type { GroupedCase } from '../src/collective/domain/grouped-case';
import type { Member } from '../src/collective/domain/terms';
import { membersSaid } from '../src/kernel/members-said';
import { isRefusal, type Refusal } from '../src/kernel/refusal';
import type { Asking } from './situations';

/** An event of a collective as its golden fixture has it, with some of its data said differently. */
export const collectiveEvent = <Type extends CollectiveEventType>(
  type: Type,
  data: Partial<CollectiveEvents[Type]> = {},
): CollectiveEvent => {
  const golden = JSON.parse(readFileSync(join(__dirname, 'fixtures/collective-events', `${type}.v1.json`), 'utf8'));
  return { type, data: { ...golden, ...data } } as CollectiveEvent;
};

export const groupId = '3c5h7k9n2q4s';
export const grievanceOfGroup = '7f3k2m9xa4bq';
export const members = (count: number): Member[] =>
  Array.from({ length: count }, (_, index): Member => `member-${index + 1}`);

/** A group that so many people joined, one after the other. */
export const groupOf = (count: number, founded: Partial<CollectiveEvents['CollectiveFounded']> = {}) => [
  collectiveEvent('CollectiveFounded', founded),
  collectiveEvent('GrievanceGrouped', { headcount: count }),
  ...members(count).map((member) =>
    collectiveEvent('MemberJoined', { member, name: `${member}某`, phone: `1380000${member.slice(7)}` }),
  ),
];

/** A case as it stands when it is to be taken into a group. */
export const aCase = (said: Partial<GroupedCase> = {}): GroupedCase => ({
  ...{ grievance: grievanceOfGroup, number: '7F3K-2M9X-A4BQ', category: 'neighbour', region: '990101001' },
  ...{ regionPath: ['990000', '990100', '990101', '990101001'], rulebook: 'cn-national-2026.1', headcount: 12 },
  ...{ isAccusation: false, isMerged: false, collective: null },
  ...said,
});

/** Given what happened in a group, when somebody decides, then these events follow, or it is refused; `kept` is why its case keeps texts. */
export const collective = (...history: readonly CollectiveEvent[]) => {
  const state = history.reduce(evolve, unfounded);
  return {
    is: (expected: Partial<Collective>) => expect(state).toMatchObject(expected),
    when: <Wish>(decide: CollectiveDecision<Wish>, wish: Wish, { actor, now }: Asking, kept?: Refusal) => {
      const keeps = () => kept;
      const answer = decide(state, wish, { collective: groupId, actor, now, newId: () => 'a-new-id', keeps });
      return {
        /** Exactly these types follow, in order, the last carrying at least this data. */
        yields: (types: readonly CollectiveEventType[], data: object = {}) => {
          expect(isRefusal(answer) ? answer : answer.map(({ type }) => type)).toEqual(types);
          expect((isRefusal(answer) ? undefined : answer.at(-1)?.data) ?? {}).toMatchObject(data);
        },
        refuses: (code: string) => expect(isRefusal(answer) ? answer.code : answer).toBe(code),
        /** The sentence names this in both languages, e.g. a figure, or a member by their ordinal. */
        refusesNaming: (code: string, ...named: readonly string[]) => {
          expect(isRefusal(answer) ? answer.code : answer).toBe(code);
          for (const each of named) {
            const said = each.startsWith('member-') ? membersSaid([each]) : { en: each, zh: each };
            expect(isRefusal(answer) && answer.sentence.en).toContain(said.en);
            expect(isRefusal(answer) && answer.sentence.zh).toContain(said.zh);
          }
        },
        changesNothing: () => expect(answer).toEqual([]),
      };
    },
  };
};
