import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '../../projections/projector.module';
import { noStream } from '../../src/event-store/event-store';
import { Chance } from '../cases/chance';
import { liveOneCase } from '../cases/lives';
import { quantile } from '../harness/figures';
import type { Place } from './catching-up';

const perSecond = 1_000;
const every = 10;
const aMinute = 60_000;

/**
 * Cases begin at a thousand events a second, each with its receipt and screening in one append, while every projection
 * runs; how many milliseconds after an append was acknowledged the last projection had committed it.
 */
export const liveLag = async (place: Place, seconds: number): Promise<{ p50: number; p99: number }> => {
  const projector = place.projector(projections);
  const chance = new Chance(11);
  const lags: number[] = [];
  const underWay: Promise<void>[] = [];
  const begin = async (id: string): Promise<void> => {
    const told = liveOneCase(chance, id, Date.now()).told.slice(0, 2);
    const events = told.map(({ type, data, metadata }) => ({
      id: randomUUID(),
      type,
      data,
      metadata: metadata as never,
    }));
    const { position } = await place.store.append({ stream: `grievance-${id}`, expected: noStream, events });
    const acknowledged = performance.now();
    await Promise.all(projections.map(({ name }) => projector.waitFor(name, position, aMinute)));
    lags.push(performance.now() - acknowledged);
  };
  projector.start();
  await begin('e00000000000');
  lags.length = 0;
  const started = performance.now();
  for (let cases = 0; cases < (seconds * perSecond) / 2; ) {
    const due = Math.floor(((performance.now() - started) / 1_000) * (perSecond / 2));
    for (; cases < due; cases += 1) underWay.push(begin(`f${cases.toString(16).padStart(11, '0')}`));
    await sleep(every);
  }
  await Promise.all(underWay);
  await projector.stop();
  return { p50: quantile(lags, 0.5), p99: quantile(lags, 0.99) };
};
