import { chinese, partyInChinese } from '../src/grievance/domain/chinese';
import type { Context, GrievanceDecision } from '../src/grievance/domain/decide';
import type { GrievanceEvent, GrievanceEventType } from '../src/grievance/domain/events';
import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import type { Party } from '../src/grievance/domain/terms';
import { isRefusal } from '../src/kernel/refusal';
import { type Asking, organization } from './situations';

/** How a Chinese sentence names it: a member of a vocabulary or a party by their words, an account or a date as it is. */
const inChinese = (named: string): RegExp => {
  const word =
    Object.values(chinese).find((words) => named in words)?.[named as never] ?? partyInChinese(named as Party);
  return new RegExp([named, word].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
};

const contextOf = ({ actor, now }: Asking): Context => {
  let ids = 0;
  return { grievance: '7f3k2m9xa4bq', actor, now, directory: organization, newId: () => `id-${++ids}` };
};

/**
 * Given a history, when somebody makes a decision, then these events follow, or it is refused:
 * `grievance(received, delegated).when(contestDelegation, { reasons }, clerk.on('2026-03-11')).refuses('contest-window-over')`.
 */
export const grievance = (...history: readonly GrievanceEvent[]) => {
  const state = history.reduce(evolve, initial);
  return {
    /** The folded state has at least this. */
    is: (expected: Partial<Grievance>) => expect(state).toMatchObject(expected),
    when: <Wish>(decide: GrievanceDecision<Wish>, wish: Wish, asking: Asking) => {
      const answer = decide(state, wish, contextOf(asking));
      const events = isRefusal(answer) ? [] : answer;
      return {
        /** Exactly these types follow, in order, the last carrying at least this data. */
        yields: (types: readonly GrievanceEventType[], data: object = {}) => {
          expect(isRefusal(answer) ? answer : events.map(({ type }) => type)).toEqual(types);
          expect(events.at(-1)?.data ?? {}).toMatchObject(data);
        },
        /** One of the events carries at least this data. */
        says: (type: GrievanceEventType, data: object) =>
          expect(events.find((each) => each.type === type)?.data).toMatchObject(data),
        refuses: (code: string) => expect(isRefusal(answer) ? answer.code : answer).toBe(code),
        /** The sentence names this in both languages, e.g. the date or the article; codes by their Chinese words. */
        refusesNaming: (code: string, ...named: readonly string[]) => {
          expect(isRefusal(answer) ? answer.code : answer).toBe(code);
          for (const each of named) {
            expect(isRefusal(answer) && answer.sentence.en).toContain(each);
            expect([each, isRefusal(answer) && answer.sentence.zh]).toEqual([
              each,
              expect.stringMatching(inChinese(each)),
            ]);
          }
        },
        /** There was nothing to do. */
        changesNothing: () => expect(answer).toEqual([]),
        /** The case after these events has at least this. */
        becomes: (expected: Partial<Grievance>) => expect(events.reduce(evolve, state)).toMatchObject(expected),
      };
    },
  };
};
