import type { Sentence } from '../../../kernel/refusal';
import type { Day } from '../days';
import type { Clock, ClockCode, ClockState } from './clock';

/** A line of reasoning: in both computations, only in the one that holds, or only in the other. */
export interface ComparedLine extends Sentence {
  readonly in: 'both' | 'own' | 'other';
}

interface Ended {
  readonly due: Day;
  readonly state: ClockState;
  readonly daysLeft: number;
}

/** A clock that would have ended differently; `own` or `other` null where only one of the two has it. */
export interface Difference {
  readonly code: ClockCode;
  readonly title: Sentence;
  readonly bearer: string;
  readonly startedBy: Clock['startedBy'];
  readonly obligation: number | null;
  readonly own: Ended | null;
  readonly other: Ended | null;
  readonly lines: readonly ComparedLine[];
}

const keyOf = ({ code, startedBy, obligation }: Clock): string => `${code} ${startedBy.id} ${obligation}`;
const has = (lines: readonly Sentence[], { en }: Sentence): boolean => lines.some((each) => each.en === en);
const endOf = (clock: Clock | undefined): Ended | null =>
  clock ? { due: clock.due, state: clock.state, daysLeft: clock.daysLeft } : null;

/** Both reasonings as one, in their order, each line saying where it stands. */
export const comparedLines = (own: readonly Sentence[], other: readonly Sentence[]): readonly ComparedLine[] => {
  const lines: ComparedLine[] = [];
  let [at, beside] = [0, 0];
  for (;;) {
    const [mine, theirs] = [own[at], other[beside]];
    if (mine && theirs && mine.en === theirs.en) {
      lines.push({ ...mine, in: 'both' });
      at += 1;
      beside += 1;
    } else if (theirs && !(mine && !has(other.slice(beside), mine)) && !has(own.slice(at), theirs)) {
      lines.push({ ...theirs, in: 'other' });
      beside += 1;
    } else if (mine) {
      lines.push({ ...mine, in: 'own' });
      at += 1;
    } else if (theirs) {
      lines.push({ ...theirs, in: 'other' });
      beside += 1;
    } else return lines;
  }
};

const differ = (own: Clock | undefined, other: Clock | undefined): boolean =>
  own?.due !== other?.due || own?.state !== other?.state;

/** The clocks of one history that end on another day, or otherwise, under another rulebook, and why (lifecycle §8). */
export const differencesBetween = (own: readonly Clock[], other: readonly Clock[]): readonly Difference[] => {
  const others = new Map(other.map((clock) => [keyOf(clock), clock]));
  const owns = new Map(own.map((clock) => [keyOf(clock), clock]));
  const all = [...own, ...other.filter((clock) => !owns.has(keyOf(clock)))];
  return all.flatMap((clock) => {
    const [mine, theirs] = [owns.get(keyOf(clock)), others.get(keyOf(clock))];
    if (!differ(mine, theirs)) return [];
    const { code, title, bearer, startedBy, obligation } = clock;
    const lines = comparedLines(mine?.lines ?? [], theirs?.lines ?? []);
    return [{ code, title, bearer, startedBy, obligation, own: endOf(mine), other: endOf(theirs), lines }];
  });
};
