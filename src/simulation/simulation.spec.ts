import type { Append, NewEvent } from '../event-store/event-store';
import { hashLink } from '../event-store/hash-link';
import { watched } from '../grievance/domain/clocks/breaches';
import { clocks } from '../grievance/domain/clocks/clocks';
import type { GrievanceEvent } from '../grievance/domain/events';
import { evolve } from '../grievance/domain/evolve';
import { initial } from '../grievance/domain/grievance';
import { isWithoutClock, isWithoutOwner, isWithoutReply, outcomes } from '../grievance/domain/invariants';
import { rulebookOf } from '../grievance/domain/rulebook/known-rulebooks';
import { readOrganization } from '../organization/read-organization';
import { Chains, type Step } from './chains';
import { inOrder, type Run } from './in-order';
import { placesOf } from './places';
import { chanceOf, type Filing, play } from './play';
import { Staff } from './staff';
import { Tally } from './tally';
import { usualCases } from './usual-cases';

const organization = readOrganization(undefined);
const { local } = placesOf(organization);
const endOf = (day: string) => Date.parse(`${day}T23:59:59.999+08:00`);

const filings = (name: string, cases: number): Filing[] =>
  usualCases(chanceOf(name, -1), local, cases, '2025-01-01', '2025-12-31');
const stage = (name: string) => ({ organization, staff: new Staff(organization), secret: 's'.repeat(32), name });
const linkedTogether = (steps: readonly Step[]): readonly Append[] => {
  const chains = new Chains();
  return steps.map((step) => chains.append(step));
};
const played = (name: string, cases: number, until: string): readonly Append[] =>
  linkedTogether([...play(stage(name), filings(name, cases), endOf(until))].map(({ step }) => step));

/** The same played in parts, a few steps at a time. */
const playedInParts = async (parts: number, name: string, cases: number, until: string): Promise<readonly Append[]> => {
  async function* part(first: number): AsyncGenerator<Run, void> {
    const mine = (index: number) => index % parts === first;
    let run: Run = [];
    for (const step of play(stage(name), filings(name, cases), endOf(until), mine)) {
      run = [...run, step];
      if (run.length < 7) continue;
      yield run;
      run = [];
    }
    yield run;
  }
  const together: Step[] = [];
  for await (const steps of inOrder(Array.from({ length: parts }, (_, first) => part(first)))) together.push(...steps);
  return linkedTogether(together);
};
const digestOf = (appends: readonly Append[]): string => {
  const tally = new Tally();
  for (const append of appends) tally.add(append);
  return tally.digest();
};
const ofCases = (appends: readonly Append[]) => appends.filter(({ stream }) => stream.startsWith('grievance-'));
const toldOf = ({ type, data }: NewEvent) => ({ type, data }) as GrievanceEvent;
const byCase = (appends: readonly Append[]): ReadonlyMap<string, readonly NewEvent[]> => {
  const streams = new Map<string, NewEvent[]>();
  for (const { stream, expected, events } of appends) {
    const before = streams.get(stream) ?? [];
    expect([stream, expected]).toEqual([stream, before.length - 1]);
    streams.set(stream, [...before, ...events]);
  }
  return streams;
};

describe('a simulation', () => {
  // A decision that refused would have thrown.
  const appends = played('lives', 300, '2026-12-31');
  const cases = [...byCase(ofCases(appends))].map(([stream, stored]) => ({
    ...{ stream, stored, state: stored.map(toldOf).reduce(evolve, initial) },
    happened: stored.map((each) => ({ id: each.id, event: toldOf(each) })),
  }));

  it('plays every case to an end', () => {
    expect(cases).toHaveLength(300);
    for (const { stream, state } of cases)
      expect([stream, outcomes]).toEqual([stream, expect.arrayContaining([state.status])]);
  });

  it('knows every way through the rules', () => {
    const tally = new Tally();
    for (const append of appends) tally.add(append);
    for (const what of [
      ...['MediationOpened people', 'MediationOpened administrative', 'MediationOpened judicial', 'PartyRefused'],
      ...['TierEscalated', 'AgreementBreached', 'JudicialConfirmationRequested', 'ReviewDecided', 'DeadlineBreached'],
      ...['GrievanceRated petitioner dissatisfied', 'RatingLapsed', 'ReviewRightLapsed', 'GrievanceDeclined'],
      ...['GrievanceRedirected', 'GrievanceWithdrawn', 'SupervisionOrdered', 'GrievanceReopened', 'GrievanceClosed'],
      ...['MandateGranted', 'ProxyFeedbackGiven', 'GroupMemberJoined', 'MembersSettled', 'MemberRefused'],
    ])
      expect({ what, happens: tally.of(what) > 0 }).toEqual({ what, happens: true });
  });

  it('lets nothing go back in time, and links every event to the one before it in its stream', () => {
    const times = appends.flatMap(({ events }) => events.map(({ metadata }) => metadata.recordedAt));
    expect(times).toEqual([...times].sort());
    for (const [stream, stored] of byCase(appends)) {
      let previous: string | null = null;
      for (const [revision, event] of stored.entries()) {
        expect(event.metadata.hash).toBe(hashLink({ ...event, stream, revision }, previous));
        previous = event.metadata.hash;
      }
    }
  });

  it('leaves nothing of an ended case to be done by itself', () => {
    for (const { stream, state, happened } of cases) {
      const now = '2027-06-01T09:00:00.000+08:00';
      const { breaches, lookAgainAt } = watched(happened, rulebookOf(state.rulebook), now);
      expect({ stream, breaches, lookAgainAt }).toEqual({ stream, breaches: [], lookAgainAt: null });
      const { due, lapsed, raters, given } = state.rating;
      expect({ stream, answered: due === null || lapsed || given.length >= raters.length }).toEqual({
        stream,
        answered: true,
      });
    }
  });

  it('leaves no case without an owner, a clock or an outcome, or a reply, whenever it stops', () => {
    const now = '2025-08-15T23:59:59.999+08:00';
    for (const [stream, stored] of byCase(ofCases(played('lives', 300, '2025-08-15')))) {
      const history = stored.map(toldOf);
      const state = history.reduce(evolve, initial);
      const running = clocks(
        stored.map((each) => ({ id: each.id, event: toldOf(each) })),
        rulebookOf(state.rulebook),
        now,
      );
      const found = [
        isWithoutOwner(state, organization),
        isWithoutClock(state, running),
        isWithoutReply(state, history),
      ];
      expect({ stream, found }).toEqual({ stream, found: [false, false, false] });
    }
  });

  it('is the same again by the same name, and another by another', () => {
    const first = digestOf(played('again', 60, '2025-12-31'));
    expect(digestOf(played('again', 60, '2025-12-31'))).toBe(first);
    expect(digestOf(played('otherwise', 60, '2025-12-31'))).not.toBe(first);
  });

  it.each([2, 3])('is the same when %s play it together', async (parts) =>
    expect(digestOf(await playedInParts(parts, 'again', 60, '2025-12-31'))).toBe(
      digestOf(played('again', 60, '2025-12-31')),
    ),
  );
});
