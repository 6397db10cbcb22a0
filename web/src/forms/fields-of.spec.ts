import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf, placeOf } from './body-of';
import { type InterfaceDocument, routesFor } from './document';
import { fieldsOf } from './fields-of';

const document = JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as InterfaceDocument;
const formOf = (decision: string) => {
  const [route] = routesFor(document, [decision]);
  return route ? fieldsOf(document, route.schema) : [];
};
const kinds = (decision: string) => Object.fromEntries(formOf(decision).map(({ name, kind }) => [name, kind]));

describe('a form built from the interface’s document', () => {
  it('asks units by name, closed lists as choices, days as days', () =>
    expect(kinds('DelegateGrievance')).toEqual({
      ...{ mode: 'choice', to: 'unit', reason: 'long', reportDue: 'day', hopReason: 'long' },
    }));

  it('asks a tier as a choice, though a unit may be called by the same word', () =>
    expect(kinds('EscalateTier')).toMatchObject({ to: 'choice' }));

  it('asks orders, mandates and people of the case by what they are, not by a number typed', () => {
    expect(kinds('ReplyToSupervision')).toMatchObject({ order: 'order' });
    expect(kinds('RevokeMandate')).toMatchObject({ mandate: 'mandate' });
    expect(kinds('RequestRecusal')).toMatchObject({ official: 'person' });
  });

  it('asks members, settlements and cases of a group by what they are', () => {
    expect(kinds('ReplaceRepresentative')).toMatchObject({ from: 'member', to: 'member' });
    expect(kinds('NameRepresentatives')).toMatchObject({ representatives: 'members' });
    expect(kinds('AnswerSettlement')).toMatchObject({ settlement: 'settlement', member: 'member', answer: 'choice' });
    expect(kinds('JoinCollective')).toMatchObject({ grievance: 'grievance', name: 'text' });
    expect(bodyOf(formOf('SettleForMembers'), { settlement: 1 })).toEqual({ settlement: 1, members: [] });
  });

  it('asks for terms one by one, each with its debtor', () => {
    const terms = formOf('ConcludeMediation').find(({ name }) => name === 'terms');
    expect(terms?.kind).toBe('groups');
    expect(terms?.fields.map(({ kind }) => kind)).toEqual(['party', 'long', 'text', 'day']);
  });

  it('offers a route of several decisions once, with those that are allowed', () => {
    const both = routesFor(document, ['ConcludeMediation', 'EndMediation']);
    expect(both.map(({ decisions }) => decisions)).toEqual([['ConcludeMediation', 'EndMediation']]);
    expect(routesFor(document, ['EndMediation'])[0]?.decisions).toEqual(['EndMediation']);
  });

  it('leaves out what was left out, and says instants in the time of China', () => {
    const fields = formOf('RecordSession');
    const filled = { form: 'joint', heldAt: '2026-03-02T08:30', minutes: ' 双方陈述 ', place: '' };
    expect(bodyOf(fields, filled)).toEqual({
      ...{ form: 'joint', heldAt: '2026-03-02T08:30:00+08:00', methods: [], minutes: '双方陈述' },
    });
  });

  it('says that a right was not explained, and files without a petitioner when nothing is said of one', () => {
    expect(bodyOf(formOf('AnswerProposal'), { party: 'petitioner' })).toEqual({
      ...{ party: 'petitioner', rightsExplained: false },
    });
    expect(bodyOf(formOf('ReceiveGrievance'), { petitioner: { name: '' } })).toEqual({});
  });

  it('finds the field a problem points to', () => {
    const fields = formOf('ConcludeMediation');
    expect(placeOf(fields, '/terms/1/due')).toEqual(['terms', 1, 'due']);
    expect(placeOf(fields, '/form')).toEqual(['form']);
    expect(placeOf(formOf('RecordFinding'), '/heard/0')).toEqual(['heard']);
    expect(placeOf(fields, 'If-Match')).toEqual([]);
  });
});
