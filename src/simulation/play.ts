import { createHash } from 'node:crypto';
import type { Step } from './chains';
import { Chance } from './chance';
import type { Living } from './life';
import { wakesAt } from './office-hours';
import type { Place } from './places';
import { SimulatedCase, type Stage } from './simulated-case';
import { type Turn, Turns } from './turns';

/** A case that is brought at a moment, where, and how it goes. */
export interface Filing {
  readonly at: number;
  readonly place: Place;
  readonly living: Living;
}

/** What happens in a case at a moment, and what happens in it after that. */
export interface Happening extends Turn {
  readonly step: Step;
  next: Happening | undefined;
}

/** Chance that a name and a number determine. */
export const chanceOf = (name: string, index: number): Chance =>
  new Chance(createHash('sha256').update(`${name}:${index}`).digest().readUInt32LE());

/** A whole life of a case until a moment, by its own chance: nothing in it depends on any other case. */
const lived = (stage: Stage, filing: Filing, index: number, until: number): Happening | undefined => {
  const chance = chanceOf(stage.name, index);
  const one = new SimulatedCase(stage, index, chance, filing.place);
  const life = filing.living(one);
  let [first, last]: [Happening | undefined, Happening | undefined] = [undefined, undefined];
  let wakes = filing.at;
  // What happens by itself may come before the life goes on.
  for (let { at } = filing; at <= until; at = Math.min(wakes, one.byItselfAt)) {
    one.turnTo(at);
    if (wakes > at) one.goOnByItself();
    else {
      const { done, value } = life.next();
      wakes = done ? Number.POSITIVE_INFINITY : wakesAt(at, value, chance);
    }
    for (const step of one.taken()) {
      const happening = { at, index, step, next: undefined };
      if (last) last.next = happening;
      else first = happening;
      last = happening;
    }
  }
  return first;
};

/**
 * Plays cases until a moment, each by its own chance, and answers what happens in the order of time, step by step.
 * Filings come in the order of their moments; only those of the chosen numbers are played.
 */
export function* play(
  stage: Stage,
  filings: readonly Filing[],
  until: number,
  isChosen: (index: number) => boolean = () => true,
): Generator<Happening, void> {
  const turns = new Turns<Happening>();
  for (const [index, filing] of filings.entries()) {
    if (!isChosen(index)) continue;
    yield* taken(turns, filing.at);
    const first = lived(stage, filing, index, until);
    if (first) turns.add(first);
  }
  yield* taken(turns, Number.POSITIVE_INFINITY);
}

/** What happens before a moment, in its order. */
function* taken(turns: Turns<Happening>, before: number): Generator<Happening, void> {
  for (let { next } = turns; next && next.at < before; next = turns.next) {
    turns.take();
    if (next.next) turns.add(next.next);
    yield next;
  }
}
