import type { PartyDetails } from '../../src/grievance/domain/terms';
import { projected } from '../../test/projected';
import { event, received } from '../../test/situations';
import { repeatedPetitions } from './repeated-petitions.projection';
import type { Filing } from './repeated-petitions.table';

const filing = (...events: Parameters<typeof projected>[1][]) => projected<Filing>(repeatedPetitions, ...events).row;
const by = (said: Partial<PartyDetails>) =>
  event('GrievanceReceived', {
    parties: [
      {
        ...{ party: 'petitioner', subject: 's', account: null, name: null, idNumber: null, phone: null, address: null },
        ...said,
      },
    ],
  });

describe('a filing as it is compared with others', () => {
  it('tells its petitioner by identity number, else account, else name with phone, else by itself', () => {
    expect(filing(received).person).toBe('id 110101199003070011');
    expect(filing(by({ account: 'petitioner', name: '赵某', phone: '138' })).person).toBe('account petitioner');
    expect(filing(by({ name: ' Zhao ', phone: '138' })).person).toBe('name zhao 138');
    expect(filing(by({ name: '赵某' })).person).toBe('filing case1');
    expect(filing(event('GrievanceReceived', { parties: [], anonymous: true })).person).toBe('filing case1');
  });

  it('learns the account of a petitioner who proved who they are', () =>
    expect(
      filing(by({ name: '赵某' }), event('PartyIdentified', { party: 'petitioner', account: 'petitioner' })),
    ).toMatchObject({ account: 'petitioner', person: 'account petitioner' }));

  it('tells an erased petitioner from nobody, but counts them as they were by their account', () => {
    const erased = event('SubjectErased');
    const unknown = { idNumber: null, account: null, name: null, phone: null };
    expect(filing(by({ idNumber: '11', name: '赵某', phone: '138' }), erased)).toMatchObject({
      ...{ ...unknown, person: 'filing case1', people: 1 },
    });
    const known = by({ account: 'petitioner', name: '赵某' });
    expect(filing(known, erased)).toMatchObject({ ...unknown, person: filing(known).person });
    expect(filing(known, event('SubjectErased', { party: 'counterparty-1' }))).toEqual(filing(known));
  });

  it('goes on in another case once it is linked, and is a matter of its own again once reopened', () => {
    expect(filing(received, event('DuplicateLinked')).mergedInto).not.toBe(null);
    expect(filing(received, event('DuplicateLinked'), event('GrievanceReopened')).mergedInto).toBe(null);
  });

  it('stands for those it was filed for, or for the members of the group when these are more', () => {
    const joined = (member: string) => event('GroupMemberJoined', { member });
    const two = filing(received, event('GroupJoined'), joined('member-1'), joined('member-2'));
    expect(two).toMatchObject({ collective: '3c5h7k9n2q4s', headcount: 1, people: 2 });
    expect(filing(received, joined('member-1'), joined('member-2'), event('GroupMemberLeft')).people).toBe(1);
    expect(filing(event('GrievanceReceived', { headcount: 12 }), joined('member-1')).people).toBe(12);
  });

  it('is about what it was screened as, and what was corrected', () =>
    expect(
      filing(
        received,
        event('GrievanceScreened', { category: 'housing', headcount: 3 }),
        event('ReceiptCorrected', { field: 'category', value: 'land' }),
      ),
    ).toMatchObject({ category: 'land', people: 3 }));
});
