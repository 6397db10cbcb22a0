import fc from 'fast-check';
import type { StoredEvent } from '../event-store';
import { type Run, Runs } from './runs';

/** Events of these streams in this order, each stream's revisions counted from 0. */
const eventsOf = (streams: readonly string[], text = ''): StoredEvent[] => {
  const revisions = new Map<string, number>();
  return streams.map((stream, index) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    return { stream, revision, id, type: 'T', data: { text }, metadata: {}, position: '' } as never;
  });
};

const runsOf = (events: readonly StoredEvent[]): Run[] => {
  const runs = new Runs();
  const full = events.map((event) => runs.add(event));
  return [...full, runs.take()].flatMap((run) => (run && run.length > 0 ? [run] : []));
};

describe('events gathered into runs', () => {
  const streams = fc.array(fc.constantFrom('a-1', 'a-2', 'a-3', 'b-1', 'b-2'), { maxLength: 60 });

  it('are the same events in the same order, each expecting the one before it', () =>
    fc.assert(
      fc.property(streams, (names) => {
        const events = eventsOf(names);
        const appended = runsOf(events).flatMap((run) =>
          run.flatMap(({ stream, expected, events: each }) =>
            each.map(({ id }, index) => ({ stream, revision: expected + 1 + index, id })),
          ),
        );
        expect(appended).toEqual(events.map(({ stream, revision, id }) => ({ stream, revision, id })));
      }),
    ));

  it('have every stream at most once in a run, so that a run keeps its order', () =>
    fc.assert(
      fc.property(streams, (names) => {
        for (const run of runsOf(eventsOf(names))) {
          expect(new Set(run.map(({ stream }) => stream)).size).toBe(run.length);
        }
      }),
    ));

  it('go together when their streams differ, and no more than fit in one append', () => {
    const different = Array.from({ length: 1_200 }, (_, index) => `a-${index}`);
    expect(runsOf(eventsOf(different)).map((run) => run.length)).toEqual([500, 500, 200]);
    const long = eventsOf(['a-1', 'a-1', 'a-1'], 'x'.repeat(200_000));
    expect(runsOf(long).map((run) => run[0]?.events.length)).toEqual([2, 1]);
    const longest = eventsOf(['a-1', 'a-2'], 'x'.repeat(1_000_000));
    expect(runsOf(longest)).toHaveLength(2);
  });
});
