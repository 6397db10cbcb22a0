import type { PartyDetails } from '../../src/grievance/domain/terms';
import { projected } from '../../test/projected';
import { event, received } from '../../test/situations';
import type { FilingEntry } from './filing-entries.table';
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
      ...{ ...unknown, person: 'filing case1' },
    });
    const known = by({ account: 'petitioner', name: '赵某' });
    expect(filing(known, erased)).toMatchObject({ ...unknown, person: filing(known).person });
    expect(filing(known, event('SubjectErased', { party: 'counterparty-1' }))).toEqual(filing(known));
  });

  it('goes on in another case once it is linked, and is a matter of its own again once reopened', () => {
    expect(filing(received, event('DuplicateLinked')).mergedInto).not.toBe(null);
    expect(filing(received, event('DuplicateLinked'), event('GrievanceReopened')).mergedInto).toBe(null);
  });

  it('knows the members of its group who stand behind it', () => {
    const joined = (member: string) => event('GroupMemberJoined', { member });
    const two = filing(
      received,
      event('GroupJoined'),
      joined('member-1'),
      joined('member-2'),
      event('GroupMemberLeft'),
    );
    expect(two).toMatchObject({
      ...{ collective: '3c5h7k9n2q4s', headcount: 1, members: ['member-1', 'member-2'], departed: ['member-1'] },
    });
  });

  it('is about what it was screened as, and what was corrected', () =>
    expect(
      filing(
        received,
        event('GrievanceScreened', { category: 'housing', headcount: 3 }),
        event('ReceiptCorrected', { field: 'category', value: 'land' }),
      ),
    ).toMatchObject({ category: 'land', headcount: 3 }));
});

describe('the ledger of filings', () => {
  const entries = (...events: Parameters<typeof projected>[1][]) =>
    projected<Filing, FilingEntry>(repeatedPetitions, ...events).entries;

  it('says how a filing stands whenever what volumes count by changes, and when it does not says nothing', () => {
    const screened = event('GrievanceScreened', { kind: 'request', category: 'housing', headcount: 3 });
    const linked = event('DuplicateLinked', { target: '8m4p6q2zc7dr' });
    const said = entries(received, screened, screened, linked, event('GrievanceReopened'), event('SubjectErased'));
    expect(said).toMatchObject([
      { measure: 'stands', kind: null, headcount: 1, mergedInto: null },
      { measure: 'stands', kind: 'request', category: 'housing', headcount: 3 },
      { measure: 'stands', mergedInto: '8m4p6q2zc7dr' },
      { measure: 'stands', mergedInto: null },
    ]);
  });

  it('says who of a group stands behind it from when to when, by their ordinal alone', () => {
    const said = entries(received, event('GroupMemberJoined'), event('GroupMemberLeft'));
    const member = '3c5h7k9n2q4s member-1';
    expect(said.map((each) => [each.measure, each.member])).toEqual([
      ['stands', ''],
      ['stands', ''],
      ['joined', member],
      ['left', member],
    ]);
  });
});
