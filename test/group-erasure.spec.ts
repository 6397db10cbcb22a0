/** Whatever a group has gone through, an erasure leaves its read models as if they were built anew from what can still be read. */
import fc from 'fast-check';
import { projections } from '../projections/projector.module';
import { type Collective, evolve, unfounded } from '../src/collective/domain/collective';
import { subjectsWith } from '../src/collective/domain/erasure';
import type { CollectiveEvent } from '../src/collective/domain/events';
import { personalTexts } from '../src/collective/domain/personal';
import type { Member } from '../src/collective/domain/terms';
import { erased } from '../src/kernel/erased';
import { collectiveEvent, groupId, members } from './given-collective';
import type { Happening } from './plausible-histories';
import { foldAll } from './projected';

const ofGroups = projections.filter(({ category }) => category === 'collective');
const people = members(3);

/** Three people join; then what else happens, in any order, each event about one of them. */
const happening = (member: Member): readonly CollectiveEvent[] => [
  collectiveEvent('MemberLeft', { member }),
  collectiveEvent('RepresentativesNamed', { representatives: [member] }),
  collectiveEvent('RepresentativeReplaced', { from: member, to: 'member-2' }),
  collectiveEvent('GroupSettlementProposed'),
  collectiveEvent('MemberConsented', { member }),
  collectiveEvent('MemberRefused', { member }),
  collectiveEvent('MembersSettled', { members: [member] }),
];
const begun = [
  collectiveEvent('CollectiveFounded'),
  collectiveEvent('GrievanceGrouped'),
  ...people.map((member) => collectiveEvent('MemberJoined', { member, subject: `subject ${member}`, idNumber: '11' })),
];
const anything = people.flatMap(happening);
const histories = fc.array(fc.constantFrom(...anything), { maxLength: 15 }).map((more) => [...begun, ...more]);
const who = fc.subarray([...people], { minLength: 1 });

const folded = (history: readonly CollectiveEvent[]): Collective => history.reduce(evolve, unfounded);

/** The history with every personal text said differently. */
const saying = (history: readonly CollectiveEvent[], word: (subject: string, place: string) => string | undefined) =>
  history.map((event, index): CollectiveEvent => {
    const { members: there } = folded(history.slice(0, index + 1));
    const data = { ...event.data } as Record<string, unknown>;
    for (const { path, subject } of personalTexts(event, { collective: groupId, members: there }))
      data[path] = word(subject, `${index} ${path}`) ?? data[path];
    return { type: event.type, data } as never;
  });

const erasures = (history: readonly CollectiveEvent[], whose: readonly Member[]): readonly CollectiveEvent[] => {
  let state = folded(history);
  return whose.flatMap((member) => {
    const one = state.members.find((each) => each.member === member);
    const after = (one ? subjectsWith(state, groupId, one) : []).map((subject) =>
      collectiveEvent('MemberErased', { subject, member }),
    );
    state = after.reduce(evolve, state);
    return after;
  });
};
const subjectsOf = (events: readonly CollectiveEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap((event) => (event.type === 'MemberErased' ? event.data.subject : [])));
const inGroup = (history: readonly CollectiveEvent[]) =>
  history.map((event) => ({ grievance: groupId, event })) as unknown as readonly Happening[];

describe('a group’s own state', () => {
  it('is after an erasure what the events give that can still be read', () =>
    fc.assert(
      fc.property(histories, who, (history, whose) => {
        const after = erasures(history, whose);
        const gone = subjectsOf(after);
        const read = saying(history, (subject) => (gone.has(subject) ? erased : undefined));
        expect(folded([...history, ...after])).toEqual(folded([...read, ...after]));
      }),
    ));
});

describe.each(ofGroups.map((projection) => [projection.name, projection] as const))('%s', (_, projection) => {
  it('holds after an erasure what the events give that can still be read', () =>
    fc.assert(
      fc.property(histories, who, fc.integer({ min: 1, max: 10 }), (history, whose, size) => {
        const after = erasures(history, whose);
        const gone = subjectsOf(after);
        const read = saying(history, (subject) => (gone.has(subject) ? erased : undefined));
        expect(foldAll(projection, inGroup([...history, ...after]), size)).toEqual(
          foldAll(projection, inGroup([...read, ...after])),
        );
      }),
    ));

  it('keeps no text of the erased', () =>
    fc.assert(
      fc.property(histories, who, (history, whose) => {
        const told = saying(history, (subject, place) => `〈${subject} ${place}〉`);
        const after = erasures(told, whose);
        const kept = JSON.stringify([...foldAll(projection, inGroup([...told, ...after])).rows.values()]);
        for (const subject of subjectsOf(after)) expect(kept).not.toContain(`〈${subject} `);
      }),
    ));
});
