import { said, seen } from '../../../../test/clock-histories';
import { rulebookOf } from '../rulebook/known-rulebooks';

const zhejiang = rulebookOf('cn-zhejiang-2016.1');
const received = said('2026-03-01', 'GrievanceReceived');
const accepted = said('2026-03-02', 'GrievanceAccepted');
const inHandling = [received, accepted];
const opined = said('2026-03-09', 'OpinionIssued');
const served = said('2026-03-10', 'OpinionServed');

describe('the clocks of handling', () => {
  it('see an opinion served on day 60 in time, on day 61 late for ever', () => {
    const handled = (day: string) => seen('2027-01-01', [...inHandling, said(day, 'OpinionServed')]).the('XF-HANDLE');
    expect(handled('2026-05-01')).toMatchObject({ due: '2026-05-01', state: 'met', colour: 'green' });
    expect(handled('2026-05-02')).toMatchObject({ state: 'overdue', colour: 'red', stoppedBy: { on: '2026-05-02' } });
  });

  it('end 30 days later when extended on day 60, and not at all later when extended on day 61', () => {
    const extended = (day: string) =>
      seen('2026-05-10', [...inHandling, said(day, 'HandlingExtended', { days: 30, due: '2026-05-31' })]).the(
        'XF-HANDLE',
      );
    expect(extended('2026-05-01')).toMatchObject({
      due: '2026-05-31',
      state: 'running',
      extensions: [{ days: 30, by: { id: 'e3', type: 'HandlingExtended', on: '2026-05-01' } }],
    });
    expect(extended('2026-05-02')).toMatchObject({ due: '2026-05-01', state: 'overdue', extensions: [] });
  });

  it('give a simple matter ten working days', () =>
    expect(
      seen('2026-03-03', [received, said('2026-03-02', 'GrievanceAccepted', { procedure: 'simple' })]).all,
    ).toMatchObject([
      { code: 'XF-TRANSFER', state: 'met' },
      { code: 'SIMPLE-HANDLE', due: '2026-03-16' },
    ]));

  it('are met by an agreement in effect, but only by a performed one where the place wants that (ZJ 25)', () => {
    const agreed = [
      ...inHandling,
      said('2026-03-20', 'AgreementTookEffect', { form: 'oral', tier: 'people', unit: 'u' }),
    ];
    const performed = [...agreed, said('2026-03-25', 'GrievanceResolved', { resolution: 'settlement', unit: 'u' })];
    expect(seen('2026-03-26', agreed).the('XF-HANDLE')?.state).toBe('met');
    expect(seen('2026-03-26', agreed, zhejiang).the('XF-HANDLE')?.state).toBe('running');
    expect(seen('2026-03-26', performed, zhejiang).the('XF-HANDLE')).toMatchObject({
      due: '2026-04-01',
      state: 'met',
      stoppedBy: { type: 'GrievanceResolved' },
    });
  });

  it('count the sixty days from the same acceptance when a simple matter becomes an ordinary one', () => {
    const simple = said('2026-03-02', 'GrievanceAccepted', { procedure: 'simple' });
    const changed = said('2026-03-12', 'ProcedureChanged', { unit: 'county-housing-bureau', procedure: 'ordinary' });
    const { the } = seen('2026-03-20', [received, simple, changed]);
    expect(the('SIMPLE-HANDLE')).toMatchObject({ state: 'waived', stoppedBy: { type: 'ProcedureChanged' } });
    expect(the('XF-HANDLE')).toMatchObject({ start: '2026-03-02', due: '2026-05-01', state: 'running' });
  });

  it('leave the time of a hearing out of a final review, and of nothing else', () => {
    const hearing = [
      said('2026-05-21', 'HearingConvoked', { on: '2026-05-31' }),
      said('2026-05-31', 'HearingHeld', { present: ['petitioner'] }),
    ];
    const reviewing = [...inHandling, said('2026-05-20', 'FinalReviewRequested')];
    expect(seen('2026-06-10', [...reviewing, ...hearing]).the('XF-FINAL-DEC')).toMatchObject({ due: '2026-06-29' });
    expect(seen('2026-06-10', [...inHandling, ...hearing]).the('XF-HANDLE')).toMatchObject({ due: '2026-05-01' });
  });

  it('are met by the answer to a suggestion', () => {
    const answered = said('2026-04-01', 'SuggestionAnswered', { unit: 'county-housing-bureau', adopted: 'partly' });
    expect(seen('2026-06-01', [...inHandling, answered]).the('XF-HANDLE')).toMatchObject({
      state: 'met',
      stoppedBy: { type: 'SuggestionAnswered' },
    });
  });

  describe('to request a review', () => {
    const requested = (servedOn: string, day: string) =>
      seen('2027-01-01', [
        ...inHandling,
        said(servedOn, 'OpinionIssued'),
        said(servedOn, 'OpinionServed'),
        said(day, 'ReviewRequested'),
      ]).the('XF-REVIEW-REQ');

    it('run 30 days from service', () => {
      expect(requested('2026-03-10', '2026-04-09')).toMatchObject({ due: '2026-04-09', state: 'met' });
      expect(requested('2026-03-10', '2026-04-10')).toMatchObject({
        state: 'overdue',
        stoppedBy: { type: 'ReviewRequested' },
      });
    });

    it('end on the next working day when the last one is a holiday', () => {
      expect(requested('2026-09-01', '2026-10-08')).toMatchObject({ due: '2026-10-08', state: 'met' });
      expect(requested('2026-09-01', '2026-10-09')).toMatchObject({ state: 'overdue' });
    });

    it('lapse by themselves, which the lapse then records', () => {
      const unused = [...inHandling, opined, served];
      expect(seen('2026-04-10', unused).the('XF-REVIEW-REQ')).toMatchObject({ state: 'overdue', stoppedBy: null });
      expect(
        seen('2026-04-10', [...unused, said('2026-04-10', 'ReviewRightLapsed')]).the('XF-REVIEW-REQ'),
      ).toMatchObject({ state: 'overdue', stoppedBy: { type: 'ReviewRightLapsed' } });
    });
  });

  it('follow both reviews, each body answerable for its own thirty days', () => {
    const { the } = seen('2026-06-20', [
      ...inHandling,
      opined,
      served,
      said('2026-04-09', 'ReviewRequested'),
      said('2026-05-09', 'ReviewDecided', { body: 'city-housing-bureau', result: 'upheld' }),
      said('2026-05-20', 'FinalReviewRequested'),
    ]);
    expect(the('XF-REVIEW-DEC')).toMatchObject({ bearer: 'city-housing-bureau', due: '2026-05-09', state: 'met' });
    expect(the('XF-FINAL-REQ')).toMatchObject({ bearer: 'petitioner', due: '2026-06-08', state: 'met' });
    expect(the('XF-FINAL-DEC')).toMatchObject({
      bearer: 'province-housing-department',
      due: '2026-06-19',
      state: 'overdue',
      stoppedBy: null,
    });
  });

  it('start a fresh handling with its own last day when it is to be done again', () => {
    const { of } = seen('2026-05-15', [
      ...inHandling,
      opined,
      served,
      said('2026-04-09', 'ReviewRequested'),
      said('2026-05-06', 'ReviewDecided', { body: 'city-housing-bureau', result: 'revoked-redo' }),
      said('2026-05-06', 'RedoOrdered', { to: 'county-housing-bureau', due: '2026-06-05' }),
    ]);
    expect(of('XF-HANDLE')).toMatchObject([
      { state: 'met', due: '2026-05-01' },
      { state: 'running', due: '2026-06-05', bearer: 'county-housing-bureau' },
    ]);
    expect(of('XF-FINAL-REQ')).toMatchObject([{ state: 'waived' }]);
  });

  it('start afresh when the case is reopened, where it is reopened to', () => {
    const declined = [received, said('2026-03-05', 'GrievanceDeclined')];
    const again = (to: 'received' | 'in-handling') =>
      seen('2026-04-02', [...declined, said('2026-04-01', 'GrievanceReopened', { to })]);
    expect(again('in-handling').the('XF-HANDLE')).toMatchObject({ start: '2026-04-01', due: '2026-05-31' });
    expect(again('in-handling').of('XF-TRANSFER')).toHaveLength(1);
    expect(again('received').the('XF-TRANSFER')).toMatchObject({ start: '2026-04-01', due: '2026-04-16' });
    expect(again('received').the('XF-HANDLE')).toBeUndefined();
  });

  it('hold the execution to the day set for it', () => {
    const executing = [
      ...inHandling,
      opined,
      served,
      said('2026-03-12', 'ExecutionStarted', { body: 'county-housing-bureau', due: '2026-03-31' }),
    ];
    expect(seen('2026-04-01', executing).the('EXECUTE')).toMatchObject({ due: '2026-03-31', state: 'overdue' });
    const done = said('2026-03-31', 'GrievanceResolved', { resolution: 'execution', unit: 'county-housing-bureau' });
    expect(seen('2026-04-01', [...executing, done]).the('EXECUTE')).toMatchObject({ state: 'met' });
    expect(seen('2026-04-01', [...executing, done]).the('FOLLOW-UP')).toMatchObject({
      due: '2026-04-30',
      kind: 'soft',
    });
  });
});
