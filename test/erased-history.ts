/** Histories whose personal texts are known one by one, and the same as they read once somebody's key is destroyed. */
import type { GrievanceEvent } from '../src/grievance/domain/events';
import { evolve } from '../src/grievance/domain/evolve';
import { type Grievance, initial } from '../src/grievance/domain/grievance';
import { type PersonalText, personalTexts } from '../src/grievance/domain/personal';
import type { Happening } from './plausible-histories';

type Fields = Record<string, unknown>;

/** Where a path as `parties[1].name` leads: the field that holds it, and what it is called there. */
const placeOf = (data: object, path: string): readonly [owner: Fields, last: string] => {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() as string;
  return [steps.reduce<Fields>((inside, step) => inside[step] as Fields, data as Fields), last];
};

/** A personal text of a history: whose, where and what. */
export interface Told extends PersonalText {
  readonly grievance: string;
  readonly said: string;
}

/** The history with personal texts said differently; those for which nothing is said stay as they are. */
export const saying = (history: readonly Happening[], words: (text: Told) => string | undefined): Happening[] => {
  const states = new Map<string, Grievance>();
  return history.map(({ grievance, event }) => {
    const state = evolve(states.get(grievance) ?? initial, event);
    states.set(grievance, state);
    const said = structuredClone(event) as GrievanceEvent;
    for (const text of personalTexts(event, { grievance, parties: state.parties })) {
      const [owner, last] = placeOf(said.data, text.path);
      const word = words({ ...text, grievance, said: String(owner[last]) });
      if (word !== undefined) owner[last] = word;
    }
    return { grievance, event: said };
  });
};
