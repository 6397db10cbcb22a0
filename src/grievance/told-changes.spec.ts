import type { StoredEvent } from '../event-store/event-store';
import { type Shown, type Told, toldOf, Waiting } from './told-changes';

const sides = [
  { party: 'petitioner', account: 'petitioner' },
  { party: 'counterparty-1', account: 'counterparty' },
];
const shown = {
  ...{ id: 'one', number: 'G-1', status: 'received', kind: null, parties: sides },
  accounts: ['petitioner', 'counterparty'],
} as unknown as Shown;
const event = (stream: string, revision: number) =>
  ({ stream, revision, type: 'GrievanceReceived', position: `0${revision}` }) as StoredEvent;
const told = (...events: StoredEvent[]): readonly Told[] =>
  toldOf(events, new Map([['one', shown]]), ({ stream }) => stream);

describe('what is told of events', () => {
  it('names the case, its number and how it stands, and nothing the event says', () =>
    expect(told(event('one', 3)).map(({ change }) => change)).toEqual([
      { position: '03', grievance: 'one', number: 'G-1', revision: 3, type: 'GrievanceReceived', status: 'received' },
    ]));

  it('is nothing while the case is not shown', () => expect(told(event('another', 0))).toEqual([]));
});

describe('what is told of an accusation', () => {
  it('is for its petitioner and not for another side (XF 30(3))', () => {
    const accusation: Shown = { ...shown, kind: 'accusation' };
    const [heard] = toldOf([event('one', 3)], new Map([['one', accusation]]), ({ stream }) => stream);
    expect(heard?.audience.accounts).toEqual(['petitioner']);
  });
});

describe('what waits for a listener', () => {
  it('is handed over in order, as soon as there is something', async () => {
    const waiting = new Waiting(3);
    const first = waiting.next();
    waiting.push(told(event('one', 0)));
    expect(await first).toEqual(told(event('one', 0)));
    waiting.push(told(event('one', 1)));
    waiting.push(told(event('one', 2)));
    expect(await waiting.next()).toEqual(told(event('one', 1), event('one', 2)));
  });

  it('is let go when it grows beyond what it holds', async () => {
    const waiting = new Waiting(2);
    waiting.push(told(event('one', 0), event('one', 1)));
    waiting.push(told(event('one', 2)));
    expect(await waiting.next()).toBeUndefined();
    waiting.push(told(event('one', 3)));
    expect(await waiting.next()).toBeUndefined();
  });

  it('ends while the listener waits', async () => {
    const waiting = new Waiting(2);
    const next = waiting.next();
    waiting.end();
    expect(await next).toBeUndefined();
  });
});
