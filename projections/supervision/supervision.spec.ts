import { projected } from '../../test/projected';
import { accusation, event, on, received, supervised } from '../../test/situations';
import { supervision } from './supervision.projection';
import type { SupervisionBoardRow, SupervisionCase, SupervisionEntry } from './supervision.table';

const told = (...events: Parameters<typeof on>[1][]) =>
  projected<SupervisionCase, SupervisionEntry, SupervisionBoardRow>(supervision, ...events);
const once = [event('SupervisionReplied'), event('SupervisionReplyReturned')];

describe('the supervision board', () => {
  it('is empty where nothing is supervised', () => expect(told(received).parts).toEqual([]));

  it('shows who supervises whom, and by when a reply is owed', () =>
    expect(told(...supervised).parts).toMatchObject([
      {
        ...{ grievance: 'case1', order: 1, from: 'county-petition-office', unit: 'county-housing-bureau' },
        ...{ ground: 'overdue', state: 'ordered', due: '2026-05-20', returns: 0 },
      },
    ]));

  it('shows how often a reply was sent back, where the supervision went and how it ended', () =>
    expect(
      told(...supervised, ...once, ...once, event('SupervisionEscalated'), event('SupervisionLifted')).parts,
    ).toMatchObject([
      {
        ...{ state: 'lifted', returns: 2, escalations: 1, from: 'city-petition-office', due: '2026-06-05' },
        ...{ repliedAt: '2026-05-18T09:00:00.000+08:00', endedAt: '2026-06-03T09:00:00.000+08:00' },
      },
    ]));

  it('shows the reminders and the leader of the case', () =>
    expect(told(...supervised, event('ReminderSent'), event('SponsorAssigned')).parts).toMatchObject([
      { reminders: 1, sponsor: 'deputy-mayor' },
    ]));
});

describe('the supervision ledger', () => {
  const measures = (...events: Parameters<typeof on>[1][]) => told(...events).entries.map(({ measure }) => measure);

  it('counts each step with the supervised unit and the ground', () => {
    expect(measures(...supervised, ...once, event('SupervisionReplied'), event('SupervisionReplyAccepted'))).toEqual([
      ...['ordered', 'replied', 'returned', 'replied', 'accepted'],
    ]);
    expect(told(...supervised).entries[0]).toMatchObject({ unit: 'county-housing-bureau', ground: 'overdue' });
  });

  it('counts a reply after its day as late besides', () =>
    expect(measures(...supervised, on('2026-05-21', event('SupervisionReplied')))).toEqual([
      ...['ordered', 'replied', 'replied-late'],
    ]));

  it('counts nothing of an accusation', () =>
    expect(measures(received, accusation, event('SupervisionOrdered'), event('ReminderSent'))).toEqual([]));
});
