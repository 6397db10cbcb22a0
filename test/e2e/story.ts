import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../eventually';
import { type Answer, valueAt } from './client';
import type { Service } from './launch';

/** What a step's answer must be; a value `{ min }` or `{ exists }` instead of an exact one. */
interface Expected {
  readonly status?: number;
  readonly code?: string;
  readonly events?: readonly string[];
  readonly json?: Readonly<Record<string, unknown>>;
}

/** One thing somebody does: sets the clock, or asks and looks at the answer; reads are repeated until it is as told. */
interface Step {
  readonly clock?: string;
  readonly as?: string;
  readonly post?: string;
  readonly get?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expect?: Expected;
  readonly save?: Readonly<Record<string, string>>;
}

/** A case told step by step, as JSON. */
export interface Story {
  readonly name: string;
  readonly steps: readonly Step[];
}

export const stories: readonly Story[] = readdirSync(join(__dirname, 'stories'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(__dirname, 'stories', file), 'utf8')));

type Saved = Record<string, string>;

/** The step with every `${name}` said as it was saved. */
const filled = (step: Step, saved: Saved): Step =>
  JSON.parse(JSON.stringify(step).replace(/\$\{(\w+)\}/g, (_, name: string) => saved[name] ?? `no ${name} saved`));

const fits = (got: unknown, wanted: unknown): boolean => {
  if (wanted === null || typeof wanted !== 'object' || Array.isArray(wanted))
    return JSON.stringify(got) === JSON.stringify(wanted);
  const { min, exists } = wanted as { min?: number; exists?: boolean };
  if (exists !== undefined) return (got !== undefined && got !== null) === exists;
  return typeof got === 'number' && got >= (min ?? Number.POSITIVE_INFINITY);
};

/** What of an answer is not as told, in words; nothing when all is. */
const misfits = ({ status, code, events, json = {} }: Expected, answer: Answer): readonly string[] => {
  const types = (answer.body.events ?? answer.body.items ?? []).map(({ type }) => type);
  const wrongValues = Object.entries(json)
    .filter(([path, wanted]) => !fits(valueAt(answer.body, path), wanted))
    .map(([path]) => `${path} is ${JSON.stringify(valueAt(answer.body, path))}`);
  return [
    ...(answer.status === status ? [] : [`status ${answer.status}`]),
    ...(code === undefined || answer.body.code === code ? [] : [`code ${answer.body.code}`]),
    ...(events === undefined || types.join() === events.join() ? [] : [`events ${types.join(', ')}`]),
    ...wrongValues,
  ];
};

const ask = async (service: Service, step: Step): Promise<Answer> => {
  const client = step.as ? service.as(step.as) : service.anyone;
  if (step.post) return client.post(step.post, step.body, step.headers);
  return client.get(step.get ?? '', step.headers);
};

/** Plays a story. @throws with the step and everything that was not as told */
export const play = async (service: Service, { steps }: Story): Promise<void> => {
  const saved: Saved = { run: Math.random().toString(36).slice(2, 8) };
  for (const [index, raw] of steps.entries()) {
    const step = filled(raw, saved);
    if (step.clock) {
      await service.clock(step.clock);
      continue;
    }
    const expected = { status: step.post ? 201 : 200, ...step.expect };
    const name = `step ${index + 1} (${step.as ?? 'anyone'} ${step.post ?? step.get})`;
    const told = (answer: Answer) => `${name}: ${misfits(expected, answer).join('; ')}\n${answer.text.slice(0, 1_000)}`;
    const fitting = (answer: Answer) => misfits(expected, answer).length === 0;
    const answer = step.post ? await ask(service, step) : await eventually(() => ask(service, step), fitting, told);
    if (!fitting(answer)) throw new Error(told(answer));
    for (const [field, path] of Object.entries(step.save ?? {})) saved[field] = String(valueAt(answer.body, path));
  }
};
