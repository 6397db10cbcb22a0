import { event, handler, petitioner } from '../../test/situations';
import type { Actor } from '../kernel/actor';
import { erased } from '../kernel/erased';
import { eyesOf, seenData, seenParty } from './seen';

const counterparty: Actor = { id: 'counterparty', roles: ['counterparty'], unit: null };
const asPetitioner = eyesOf(petitioner.on('2026-03-02').actor, 'petitioner');
const asCounterparty = eyesOf(counterparty, 'counterparty-1');
const asHandler = eyesOf(handler.on('2026-03-02').actor, undefined);

describe('what officials write among themselves', () => {
  it.each([
    ['ReminderSent', 'note'],
    ['SupervisionOrdered', 'reason'],
    ['SupervisionReplied', 'reply'],
    ['SupervisionReplyReturned', 'reasons'],
    ['SponsorAssigned', 'reason'],
    ['CoolingOffStarted', 'reason'],
    ['DelegationContested', 'reasons'],
  ] as const)('is kept from the parties, and that it happened is not: %s', (type, field) => {
    const happened = event(type);
    for (const eyes of [asPetitioner, asCounterparty])
      expect(seenData(happened, eyes, null)).toEqual({ ...happened.data, [field]: null });
    expect(seenData(happened, asHandler, null)).toEqual(happened.data);
  });
});

describe('contact data that was erased', () => {
  it('is said to be erased to an examiner, and what was not is masked', () => {
    const auditor: Actor = { id: 'auditor', roles: ['auditor'], unit: 'city-government' };
    const party = { party: 'petitioner', subject: 's', account: null, name: '赵某', address: null } as const;
    expect(
      seenParty({ ...party, phone: erased, idNumber: '990101199001011234' }, eyesOf(auditor, undefined)),
    ).toMatchObject({ phone: erased, idNumber: '**************1234' });
  });
});

describe('what the petitioner wishes at a follow-up', () => {
  it('is theirs and the staff’s to read', () => {
    const happened = event('FollowedUp', { wishes: '希望继续关注' });
    for (const eyes of [asPetitioner, asHandler])
      expect(seenData(happened, eyes, null)).toMatchObject({ wishes: '希望继续关注' });
    expect(seenData(happened, asCounterparty, null)).toMatchObject({ wishes: null });
  });
});
