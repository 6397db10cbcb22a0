import { createHash } from 'node:crypto';
import type { Append } from '../event-store/event-store';
import { Chance } from './chance';
import type { Life, Living } from './life';
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

interface Playing extends Turn {
  readonly one: SimulatedCase;
  readonly chance: Chance;
  readonly life: Life;
  /** When the life goes on; what happens by itself may come first. */
  readonly wakes: number;
}

/** Chance that a name and a number determine. */
export const chanceOf = (name: string, index: number): Chance =>
  new Chance(createHash('sha256').update(`${name}:${index}`).digest().readUInt32LE());

const begun = (stage: Stage, { at, place, living }: Filing, index: number): Playing => {
  const chance = chanceOf(stage.name, index);
  const one = new SimulatedCase(stage, index, chance, place);
  return { index, at, one, chance, life: living(one), wakes: at };
};

/** One turn of a case, and when its next one is; none when nothing more happens to it. */
const turned = (playing: Playing): Playing | undefined => {
  const { at, one, life, chance } = playing;
  let { wakes } = playing;
  one.turnTo(at);
  if (wakes > at) one.goOnByItself();
  else {
    const { done, value } = life.next();
    wakes = done ? Number.POSITIVE_INFINITY : wakesAt(at, value, chance);
  }
  const next = Math.min(wakes, one.byItselfAt);
  return next === Number.POSITIVE_INFINITY ? undefined : { ...playing, wakes, at: next };
};

/**
 * Plays cases in the order of time until a moment, each by its own chance, and answers what happens, step by step.
 * Filings come in the order of their moments.
 */
export function* play(stage: Stage, filings: readonly Filing[], until: number): Generator<Append, void> {
  const turns = new Turns<Playing>();
  let filed = 0;
  for (;;) {
    const filing = filings[filed];
    if (filing && filing.at <= (turns.next?.at ?? Number.POSITIVE_INFINITY)) turns.add(begun(stage, filing, filed++));
    const playing = turns.take();
    if (!playing || playing.at > until) return;
    const next = turned(playing);
    if (next) turns.add(next);
    const append = playing.one.taken();
    if (append) yield append;
  }
}
