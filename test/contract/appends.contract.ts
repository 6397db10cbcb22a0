import { randomUUID } from 'node:crypto';
import { type Appended, EventTooLarge, noStream, WrongExpectedRevision } from '../../src/event-store/event-store';
import type { Opened } from './event-store.contract';
import { appendTo, event, newStream } from './events-for-contract';

const strings = [
  '投诉：夜间噪声扰民，附图三张',
  'emoji 👩‍👩‍👧‍👦 🏴‍☠️ 𝔊',
  'quotes " \' ` \\ / { } [ ] , $1 $x %s',
  'lines \r\n\t\u0008\u2028\u2029 end',
  'nul \u0000 and half a pair \ud83d alone',
  'composed é and e\u0301, right-to-left مرحبا, zero\u200bwidth',
  '',
];

/** Where an append landed, whoever stored it. */
const placeOf = ({ revision, position }: Appended): object => ({ revision, position });

export const describeAppends = (opened: Opened): void => {
  describe('append and read', () => {
    it('answers a new stream with its events, in order, as they were given', async () => {
      const { store } = opened();
      const stream = newStream();
      const events = [event({ step: 1 }), event({ step: 2 })];
      const appended = await store.append(appendTo(stream, noStream, ...events));
      const stored = await store.read(stream);
      expect(stored).toEqual(
        events.map((given, revision) => ({ ...given, stream, revision, position: stored[revision]?.position })),
      );
      expect(placeOf(appended)).toEqual({ revision: 1, position: stored[1]?.position });
      expect(String(stored[0]?.position) < String(stored[1]?.position)).toBe(true);
    });

    it('reads from a revision, and nothing beyond the end or of an unknown stream', async () => {
      const { store } = opened();
      const stream = newStream();
      await store.append(appendTo(stream, noStream, event(), event(), event()));
      expect((await store.read(stream, 1)).map(({ revision }) => revision)).toEqual([1, 2]);
      expect(await store.read(stream, 3)).toEqual([]);
      expect(await store.read(newStream())).toEqual([]);
    });

    it('goes on from the revision it is told to expect, with positions that grow as strings', async () => {
      const { store } = opened();
      const stream = newStream();
      const positions: string[] = [];
      for (let revision = noStream; revision < 12; revision += 1) {
        positions.push((await store.append(appendTo(stream, revision))).position);
      }
      expect(positions).toEqual([...positions].sort());
      expect(new Set(positions).size).toBe(13);
      expect((await store.read(stream)).map(({ revision }) => revision)).toEqual([...Array(13).keys()]);
    });

    it.each(strings)('keeps the text %j exactly', async (text) => {
      const { store } = opened();
      const stream = newStream();
      const given = event({ text, [text]: [text, { text }] });
      await store.append(appendTo(stream, noStream, { ...given, metadata: { ...given.metadata, actor: text } }));
      const [stored] = await store.read(stream);
      expect(stored?.data).toEqual(given.data);
      expect(stored?.metadata.actor).toBe(text);
    });

    it('keeps numbers, nothings and the order of keys exactly', async () => {
      const { store } = opened();
      const stream = newStream();
      const data = {
        z: 0.1 + 0.2,
        a: 1e21,
        m: Number.MAX_SAFE_INTEGER,
        tiny: 5e-324,
        no: null,
        list: [],
        of: {},
        yes: true,
      };
      await store.append(appendTo(stream, noStream, event(data)));
      expect(JSON.stringify((await store.read(stream))[0]?.data)).toBe(JSON.stringify(data));
    });

    it('takes large events, and refuses one that is too large without storing any of the append', async () => {
      const { store } = opened();
      const stream = newStream();
      await store.append(appendTo(stream, noStream, event({ text: '案'.repeat(300_000) })));
      const tooLarge = event({ text: 'x'.repeat(20 * 1024 * 1024) });
      await expect(store.append(appendTo(stream, 0, event(), tooLarge))).rejects.toThrow(EventTooLarge);
      expect(await store.read(stream)).toHaveLength(1);
    });
  });

  describe('the expected revision', () => {
    it.each([
      ['a new stream is expected but there is one', 2, noStream],
      ['an older revision is expected', 2, 0],
      ['a later revision is expected', 2, 5],
      ['a stream is expected but there is none', 0, 0],
    ])('refuses when %s, and leaves the stream unchanged', async (_, length, expected) => {
      const { store } = opened();
      const stream = newStream();
      if (length > 0) await store.append(appendTo(stream, noStream, ...Array.from({ length }, () => event())));
      const before = await store.read(stream);
      const refused = await store.append(appendTo(stream, expected, event(), event())).catch((error) => error);
      expect(refused).toBeInstanceOf(WrongExpectedRevision);
      expect(refused).toMatchObject({ stream, expected, actual: length - 1 });
      expect(await store.read(stream)).toEqual(before);
    });

    it('lets exactly one of many concurrent appends to a stream win', async () => {
      const { store, another } = opened();
      const stores = [store, await another()];
      const stream = newStream();
      await store.append(appendTo(stream, noStream));
      const attempts = Array.from({ length: 20 }, (_, i) =>
        (stores[i % 2] ?? store).append(appendTo(stream, 0, event(), event())),
      );
      const outcomes = await Promise.allSettled(attempts);
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
      expect(lost).toHaveLength(19);
      for (const reason of lost) expect(reason).toMatchObject({ name: 'Error', stream, expected: 0, actual: 2 });
      expect(lost.every((reason) => reason instanceof WrongExpectedRevision)).toBe(true);
      expect(await store.read(stream)).toHaveLength(3);
    });

    it('keeps the order of appends sent to a stream without waiting', async () => {
      const { store } = opened();
      const stream = newStream();
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, i) => store.append(appendTo(stream, i - 1, event({ i })))),
      );
      expect(answers.map(({ revision }) => revision)).toEqual([...Array(30).keys()]);
      expect((await store.read(stream)).map(({ data }) => data)).toEqual(Array.from({ length: 30 }, (_, i) => ({ i })));
    });
  });

  describe('the same event ids again', () => {
    it('answer as the first time and add nothing', async () => {
      const { store, another } = opened();
      const append = appendTo(newStream(), noStream, event(), event());
      const first = await store.append(append);
      expect(placeOf(await store.append(append))).toEqual(placeOf(first));
      expect(placeOf(await (await another()).append(append))).toEqual(placeOf(first));
      expect(await store.read(append.stream)).toHaveLength(2);
    });

    it('answer as the first time when the stream has moved on, whatever revision is expected now', async () => {
      const { store } = opened();
      const append = appendTo(newStream(), noStream, event(), event());
      const first = await store.append(append);
      await store.append(appendTo(append.stream, 1, event(), event()));
      expect(placeOf(await store.append(append))).toEqual(placeOf(first));
      expect(placeOf(await store.append({ ...append, expected: 3 }))).toEqual(placeOf(first));
      expect(await store.read(append.stream)).toHaveLength(4);
    });

    it('answer alike when they are sent at once', async () => {
      const { store, another } = opened();
      const stores = [store, await another(), await another()];
      for (let round = 0; round < 10; round += 1) {
        const append = appendTo(newStream(), noStream, event(), event());
        const answers = await Promise.all(Array.from({ length: 9 }, (_, i) => (stores[i % 3] ?? store).append(append)));
        expect(new Set(answers.map((answer) => JSON.stringify(placeOf(answer)))).size).toBe(1);
        expect(answers.filter(({ fresh }) => fresh).length).toBeLessThanOrEqual(1);
        expect(await store.read(append.stream)).toHaveLength(2);
      }
    });

    it('do not disturb the other appends of the moment', async () => {
      const { store } = opened();
      const repeated = appendTo(newStream(), noStream);
      const first = await store.append(repeated);
      const others = Array.from({ length: 10 }, () => appendTo(newStream(), noStream));
      const wrong = appendTo(newStream(), 7);
      const answers = await Promise.allSettled(
        [...others, { ...repeated, expected: 0 }, wrong].map((append) => store.append(append)),
      );
      expect(answers.slice(0, 10).every(({ status }) => status === 'fulfilled')).toBe(true);
      expect(answers[10]).toEqual({ status: 'fulfilled', value: placeOf(first) });
      expect(answers[11]).toMatchObject({ status: 'rejected', reason: expect.any(WrongExpectedRevision) });
    });

    it('may be written in capitals', async () => {
      const { store } = opened();
      const id = randomUUID();
      const append = appendTo(newStream(), noStream, event({}, id));
      const first = await store.append(append);
      expect(placeOf(await store.append({ ...append, events: [event({}, id.toUpperCase())] }))).toEqual(placeOf(first));
    });
  });
};
