import { readersOfState } from '../../test/readers-of-cases';
import { type Readers, readersOfEvents } from '../../test/readers-of-events';
import { event, handler, petitioner } from '../../test/situations';
import type { Actor } from '../kernel/actor';
import type { GrievanceEventType } from './domain/events';
import { initial } from './domain/grievance';
import { type Eyes, eyesOf, seenBy, seenData, seenState } from './seen';

const person: Actor = { id: 'counterparty', roles: ['counterparty'], unit: null };
const counterparty = eyesOf(person, 'counterparty-1');
const readers: readonly (readonly [string, Eyes, readonly Readers[]])[] = [
  ['the petitioner', eyesOf(petitioner.on('2026-03-02').actor, 'petitioner'), ['all', 'oneSide', 'apart']],
  ['the other side', counterparty, ['all', 'apart']],
  ['staff', eyesOf(handler.on('2026-03-02').actor, undefined), ['all', 'oneSide', 'officials', 'apart']],
];
const types = Object.keys(readersOfEvents) as GrievanceEventType[];
/** Every field said, and of the petitioner where it is of a side. */
const said = (type: GrievanceEventType) => {
  const fields = Object.keys(readersOfEvents[type]);
  const golden = event(type, type === 'PartyIdentified' ? { party: 'petitioner', account: 'petitioner' } : {});
  const missing = fields.filter((field) => (golden.data as unknown as Record<string, unknown>)[field] == null);
  return { ...golden, data: { ...golden.data, ...Object.fromEntries(missing.map((field) => [field, 'said'])) } };
};

describe('every field of every event', () => {
  it.each(types)('is placed: %s', (type) => {
    const placed = Object.keys(readersOfEvents[type]);
    const { by: _by, at: _at, ...fields } = event(type).data as unknown as Record<string, unknown>;
    expect(placed).toEqual(expect.arrayContaining(Object.keys(fields)));
  });

  it.each(readers)('is read by %s as placed', (_, eyes, mayRead) => {
    for (const type of types) {
      const happened = said(type) as ReturnType<typeof event>;
      const seen = seenData(happened, eyes, null) as Record<string, unknown>;
      for (const [field, who] of Object.entries(readersOfEvents[type]))
        expect([type, field, seen[field] != null]).toEqual([type, field, mayRead.includes(who)]);
    }
  });

  it('tells the petitioner nothing of how the other side proved who they are', () =>
    expect(seenData(event('PartyIdentified'), readers[0]?.[1] as Eyes, null)).toMatchObject({
      ...{ party: 'counterparty-1', account: null, means: null },
    }));

  it('tells one side nothing of what the other wrote when it rated', () => {
    const theirs = event('GrievanceRated', { rater: 'counterparty', by: 'counterparty', text: '公正' });
    expect(seenData(theirs, counterparty, null)).toMatchObject({ text: '公正' });
    expect(seenData(theirs, readers[0]?.[1] as Eyes, null)).toMatchObject({ text: null });
  });
});

describe('what is kept within a field', () => {
  it('are the contact data and the account of the other side, and never the name', () => {
    const { parties } = seenData(event('GrievanceReceived'), counterparty, null) as {
      readonly parties: readonly object[];
    };
    expect(parties[0]).toMatchObject({ name: '赵某', idNumber: null, phone: null, address: null, account: null });
  });

  it('is what was said in caucus, to everybody outside the room', () => {
    const caucus = event('SessionHeld', { form: 'caucus' });
    for (const [, eyes] of readers)
      expect(seenData(caucus, eyes, 'village-committee')).toMatchObject({ minutes: null });
    const room = eyesOf({ id: 'mediator', roles: ['mediator'], unit: 'village-committee' }, undefined);
    expect(seenData(caucus, room, 'village-committee')).toMatchObject({ minutes: expect.any(String) });
  });

  it('is who did something: to a party the other side is a side, and not an account', () => {
    const parties = [
      { party: 'petitioner', account: 'petitioner' },
      { party: 'counterparty-1', account: 'counterparty' },
    ] as const;
    expect(seenBy('petitioner', parties, counterparty)).toBe('petitioner');
    expect(seenBy('counterparty', parties, counterparty)).toBe('counterparty');
    expect(seenBy('counterparty', parties, readers[0]?.[1] as Eyes)).toBe('counterparty-1');
    expect(seenBy('handler', parties, counterparty)).toBe('handler');
  });
});

describe('every field of the state', () => {
  const state = {
    ...initial,
    intakeBy: ['registrar'],
    accused: 'county-labour-bureau',
    parties: [
      { party: 'petitioner', subject: 's1', account: 'sub-of-petitioner' },
      { party: 'counterparty-1', subject: 's2', account: 'counterparty' },
    ],
    attachments: [
      { hash: 'h1', party: 'petitioner', forParties: false },
      { hash: 'h2', party: null, forParties: false },
      { hash: 'h3', party: null, forParties: true },
      { hash: 'h4', party: 'counterparty-1', forParties: false },
    ],
    rating: {
      ...initial.rating,
      given: [{ rater: 'petitioner', of: 'mediator', by: 'sub-of-petitioner', score: 'satisfied' }],
    },
  } as const;

  it('is placed, and the other side reads what is placed for all', () => {
    expect(Object.keys(readersOfState).sort()).toEqual(Object.keys(initial).sort());
    const seen = seenState(state, counterparty) as Record<string, unknown>;
    for (const [field, who] of Object.entries(readersOfState)) {
      if (who === 'all') expect(seen[field]).toEqual(state[field as keyof typeof state]);
      if (who === 'officials' || who === 'nobody') expect([field, seen[field] ?? null]).toEqual([field, null]);
    }
  });

  it('keeps accounts of the other side and files that are not theirs to read within the fields told apart', () => {
    const seen = seenState(state, counterparty);
    expect(JSON.stringify(seen)).not.toContain('sub-of-petitioner');
    expect(seen).toMatchObject({
      parties: [{ account: null }, { account: 'counterparty' }],
      attachments: [{ hash: 'h3' }, { hash: 'h4' }],
      rating: { given: [{ by: 'petitioner', score: 'satisfied' }] },
    });
  });

  it('is read by staff as it is, but for the query code', () => {
    const { queryCodeHash: _hash, ...rest } = state;
    expect(seenState(state, readers[2]?.[1] as Eyes)).toEqual(rest);
  });
});
