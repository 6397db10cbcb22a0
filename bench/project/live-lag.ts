import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '../../projections/projector.module';
import { noStream } from '../../src/event-store/event-store';
import { Chance } from '../../src/simulation/chance';
import { liveOneCase } from '../cases/lives';
import { quantile } from '../harness/figures';
import { committed, type Place, reached } from './catching-up';

const perSecond = 1_000;
const look = 2;

interface Acknowledged {
  readonly position: string;
  readonly at: number;
}

/** Appends a case's receipt and its screening, two events at once. */
const begin = async ({ store }: Place, chance: Chance, id: string): Promise<Acknowledged> => {
  const told = liveOneCase(chance, id, Date.now()).told.slice(0, 2);
  const events = told.map(({ type, data, metadata }) => ({
    id: randomUUID(),
    type,
    data,
    metadata: metadata as never,
  }));
  const { position } = await store.append({ stream: `grievance-${id}`, expected: noStream, events });
  return { position, at: performance.now() };
};

/**
 * Cases begin, a thousand events a second, while every projection runs: how many milliseconds after an append was
 * acknowledged the last of the projections had committed it.
 */
export const liveLag = async (place: Place, seconds: number): Promise<{ p50: number; p99: number }> => {
  const projector = place.projector(projections);
  const chance = new Chance(11);
  const lags: number[] = [];
  let waiting: Acknowledged[] = [];
  const cases = Math.ceil((seconds * perSecond) / 2);
  projector.start();
  await reached(projector, (await begin(place, chance, 'e00000000000')).position);
  const started = performance.now();
  for (let begun = 0; lags.length < cases; ) {
    const due = Math.min(cases, Math.floor(((performance.now() - started) / 1_000) * (perSecond / 2)));
    for (; begun < due; begun += 1) {
      const id = `f${begun.toString(16).padStart(11, '0')}`;
      void begin(place, chance, id).then((acknowledged) => waiting.push(acknowledged));
    }
    await sleep(look);
    const [now, upto] = [performance.now(), committed(projector)];
    for (const { position, at } of waiting) if (position <= upto) lags.push(now - at);
    waiting = waiting.filter(({ position }) => position > upto);
  }
  await projector.stop();
  return { p50: quantile(lags, 0.5), p99: quantile(lags, 0.99) };
};
