import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { event, received } from '../../../test/situations';
import type { TextPath } from '../../kernel/text-path';
import type { GrievanceEvents, GrievanceEventType } from './events';
import { grievanceEventTypes, personalFields, personalTexts } from './personal';

const folder = join(__dirname, '../../../test/fixtures/events');
const goldens = readdirSync(folder).map((file) => ({
  file,
  type: file.split('.')[0] as GrievanceEventType,
  data: JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
}));

/** Codes, ids, numbers, hashes, days and instants: nothing here can say anything about a person. */
const impersonal = [
  /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/,
  // A media type (RFC 6838).
  /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/,
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
];

const leaves = (value: unknown, path = ''): readonly (readonly [string, unknown])[] => {
  if (Array.isArray(value)) return value.flatMap((each) => leaves(each, `${path}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`));
  return [[path, value]];
};

const undeclaredTexts = (data: object, personal: readonly string[]): readonly string[] =>
  leaves(data).flatMap(([path, value]) =>
    typeof value !== 'string' || personal.includes(path) || impersonal.some((form) => form.test(value)) ? [] : path,
  );
const pathsOf = (type: GrievanceEventType) => personalFields(type).map(({ path }) => path);

const people = {
  grievance: '7f3k2m9xa4bq',
  parties: [
    { party: 'petitioner', subject: 'zhao', account: 'petitioner' },
    { party: 'counterparty-1', subject: 'qian', account: 'counterparty' },
  ],
} as const;

describe('what is personal in an event', () => {
  it.each(goldens)('$file holds no text that is not declared personal', ({ type, data }) =>
    expect(undeclaredTexts(data, pathsOf(type))).toEqual([]),
  );

  it('is looked for in every event there is', () =>
    expect([...new Set(goldens.map(({ type }) => type))].sort()).toEqual([...grievanceEventTypes].sort()));

  it('would be noticed if it were forgotten', () => {
    const forgetting = pathsOf('GrievanceReceived').filter((path) => path !== 'narrative' && path !== 'parties[].name');
    expect(undeclaredTexts(received.data, forgetting)).toEqual(['narrative', 'parties[].name', 'parties[].name']);
  });

  it('is a path that exists: another does not compile', () => {
    const path: TextPath<GrievanceEvents['GrievanceReceived']> = 'parties[].name';
    // @ts-expect-error there is no such field
    const typo: TextPath<GrievanceEvents['GrievanceReceived']> = 'parties[].nickname';
    // @ts-expect-error an attempt is a number, not a text
    const number: TextPath<GrievanceEvents['MediationProposed']> = 'attempt';
    expect([path, typo, number]).toHaveLength(3);
  });
});

describe('whose a personal text is', () => {
  it('is the petitioner’s for what they asked, and each party’s for their own name', () =>
    expect(personalTexts(received, people)).toEqual([
      { path: 'title', subject: 'zhao' },
      { path: 'narrative', subject: 'zhao' },
      { path: 'request', subject: 'zhao' },
      { path: 'parties[0].name', subject: 'zhao' },
      { path: 'parties[1].name', subject: 'qian' },
      { path: 'parties[0].idNumber', subject: 'zhao' },
      { path: 'parties[0].phone', subject: 'zhao' },
      { path: 'parties[0].address', subject: 'zhao' },
    ]));

  it('is the petitioner’s for an official’s own words, item by item in a list', () =>
    expect(personalTexts(event('DangerReported', { informed: ['派出所', '镇政府'] }), people)).toEqual([
      { path: 'danger', subject: 'zhao' },
      { path: 'informed[0]', subject: 'zhao' },
      { path: 'informed[1]', subject: 'zhao' },
    ]));

  it('is the party’s whom the event names, or who owes what was agreed', () => {
    const consent = event('PartyConsented', { party: 'counterparty-1', authority: '特别授权委托书' });
    expect(personalTexts(consent, people)).toEqual([{ path: 'authority', subject: 'qian' }]);
    expect(personalTexts(event('AgreementReached'), people)).toEqual([
      { path: 'terms[0].text', subject: 'qian' },
      { path: 'terms[1].text', subject: 'qian' },
    ]);
  });

  it('is the room’s for what one side told the mediator alone', () => {
    const minutes = (form: 'joint' | 'caucus') =>
      personalTexts(event('SessionHeld', { form, place: null }), people).map(({ subject }) => subject);
    expect(minutes('caucus')).toEqual(['room-7f3k2m9xa4bq-1']);
    expect(minutes('joint')).toEqual(['zhao']);
  });

  it('is the rater’s', () => {
    const said = (rater: 'petitioner' | 'counterparty' | 'expert', by: string) =>
      personalTexts(event('GrievanceRated', { rater, by }), people).map(({ subject }) => subject);
    expect(said('petitioner', 'query-code')).toEqual(['zhao']);
    expect(said('counterparty', 'counterparty')).toEqual(['qian']);
    expect(said('expert', 'expert')).toEqual(['zhao']);
  });

  it('is nobody’s when a correction concerns a code or a number, so that figures survive an erasure', () => {
    expect(
      personalTexts(event('ReceiptCorrected', { field: 'category', value: 'land', reason: '错登' }), people),
    ).toEqual([{ path: 'reason', subject: 'zhao' }]);
    expect(
      personalTexts(event('ReceiptCorrected', { field: 'title', value: '排水纠纷', reason: '错登' }), people),
    ).toContainEqual({ path: 'value', subject: 'zhao' });
  });

  it('falls to the case when the person is not known', () =>
    expect(personalTexts(event('FindingRecorded'), { ...people, parties: [] })[0]?.subject).toBe('case-7f3k2m9xa4bq'));
});
