/** Whatever a case has gone through, an erasure leaves every read model as if it were built anew from what can still be read. */
import fc from 'fast-check';
import { projections } from '../projections/projector.module';
import { subjectsWith } from '../src/grievance/domain/erasure';
import type { GrievanceEvent } from '../src/grievance/domain/events';
import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import type { Party } from '../src/grievance/domain/terms';
import { erased } from '../src/kernel/erased';
import { saying } from './erased-history';
import { type Happening, plausibleHistory } from './plausible-histories';
import { foldAll } from './projected';
import { event } from './situations';

const ofCases = projections.filter(({ category }) => category === 'grievance');
const parties: readonly Party[] = ['petitioner', 'counterparty-1', 'counterparty-2'];
const case0 = 'case0';

const withIdentities = ({ grievance, event: each }: Happening, seed: number): Happening =>
  each.type === 'GrievanceReceived'
    ? {
        grievance,
        event: event('GrievanceReceived', {
          ...each.data,
          parties: each.data.parties.map((party) => ({
            ...{ ...party, phone: '138', address: '村', idNumber: seed % 2 ? '11' : null },
          })),
        }),
      }
    : { grievance, event: each };

/** A history in which every text is another, so that one left behind can be seen. */
const told = (seed: number): Happening[] => {
  const history = plausibleHistory(seed, 90, 3).map((each) => withIdentities(each, seed));
  const at = history.at(-1)?.event.data.at ?? '';
  const corrected = { grievance: case0, event: event('ReceiptCorrected', { field: 'title', value: '题', at }) };
  const opened = history.some(({ grievance }) => grievance === case0);
  let count = 0;
  return saying(opened ? [...history, corrected] : history, () => {
    count += 1;
    return `〈${count}〉`;
  });
};
const standingOf = (history: readonly Happening[]): Grievance =>
  history.filter(({ grievance }) => grievance === case0).reduce((state, each) => evolve(state, each.event), initial);

/** The erasures of these parties of the first case, as the decision would word them. */
const erasures = (history: readonly Happening[], who: readonly Party[]): Happening[] => {
  const at = history.at(-1)?.event.data.at ?? '';
  let state = standingOf(history);
  const there = who.filter((party) => state.parties.some((each) => each.party === party));
  return there.flatMap((party) =>
    subjectsWith(state, case0, party).map((subject) => {
      const happened: GrievanceEvent = event('SubjectErased', { subject, party, at });
      state = evolve(state, happened);
      return { grievance: case0, event: happened };
    }),
  );
};
const subjectsOf = (happened: readonly Happening[]): ReadonlySet<string> =>
  new Set(happened.flatMap(({ event }) => (event.type === 'SubjectErased' ? event.data.subject : [])));

const who = fc.subarray([...parties], { minLength: 1 });
const seeds = fc.integer({ min: 1, max: 100_000 });

describe.each(ofCases.map((projection) => [projection.name, projection] as const))('%s', (_, projection) => {
  it('holds after an erasure what the events give that can still be read', () =>
    fc.assert(
      fc.property(seeds, who, fc.integer({ min: 1, max: 40 }), (seed, whose, size) => {
        const history = told(seed);
        const after = erasures(history, whose);
        const gone = subjectsOf(after);
        const read = saying(history, ({ grievance, subject }) =>
          grievance === case0 && gone.has(subject) ? erased : undefined,
        );
        expect(foldAll(projection, [...history, ...after], size)).toEqual(foldAll(projection, [...read, ...after]));
      }),
      { numRuns: 25 },
    ));

  it('keeps no text of the erased', () =>
    fc.assert(
      fc.property(seeds, who, (seed, whose) => {
        const history = told(seed);
        const after = erasures(history, whose);
        const gone = subjectsOf(after);
        const words: string[] = [];
        saying(history, ({ grievance, subject, said }) => {
          if (grievance === case0 && gone.has(subject)) words.push(said);
          return undefined;
        });
        const { rows, parts } = foldAll(projection, [...history, ...after]);
        const kept = JSON.stringify([rows.get(case0), [...parts].filter(([key]) => key.startsWith(`${case0}/`))]);
        expect(words.filter((word) => kept.includes(word))).toEqual([]);
      }),
      { numRuns: 10 },
    ));
});

describe('statistics', () => {
  it('do not learn of an erasure', () =>
    expect(ofCases.filter(({ concerns }) => concerns('SubjectErased')).map(({ name }) => name.split('.')[0])).toEqual([
      'grievance-details',
      'mediation-worklist',
      'repeated-petitions',
    ]));
});
