/** Histories for specs about clocks: what happened, day by day, with only the data that matters to them. */

import type { Clock, ClockCode } from '../src/grievance/domain/clocks/clock';
import { clocks, type Happened } from '../src/grievance/domain/clocks/clocks';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../src/grievance/domain/events';
import { nationalRulebook } from '../src/grievance/domain/rulebook/national-rulebook';
import type { Rulebook } from '../src/grievance/domain/rulebook/rulebook';

/** What has to be there for the smallest history to make sense. */
const usual: { readonly [Type in GrievanceEventType]?: Partial<GrievanceEvents[Type]> } = {
  GrievanceReceived: {
    number: '7F3K-2M9X-A4BQ',
    rulebook: nationalRulebook.version,
    office: 'county-petition-office',
    officeKind: 'petition-office',
    receivedBy: 'county-petition-office',
    regionPath: [],
    parties: [
      { party: 'petitioner', subject: 's1', account: null, name: '赵某', idNumber: null, phone: '1', address: null },
    ],
    anonymous: false,
  },
  GrievanceDelegated: {
    mode: 'referral',
    to: 'county-housing-bureau',
    from: 'county-petition-office',
    reason: '职责所在',
    reportDue: null,
  },
  DelegationReceived: { unit: 'county-housing-bureau' },
  GrievanceAccepted: { unit: 'county-housing-bureau', basis: 'XF 31(6)', procedure: 'ordinary' },
  OpinionIssued: { unit: 'county-housing-bureau', result: 'not-support', reviewBody: 'city-housing-bureau' },
  ReviewRequested: { body: 'city-housing-bureau', lateReason: null },
  FinalReviewRequested: { body: 'province-housing-department', lateReason: null },
};

/** An event on a day at nine in the morning, or at an instant. */
export const said = <Type extends GrievanceEventType>(
  at: string,
  type: Type,
  data: Partial<GrievanceEvents[Type]> & Record<string, unknown> = {},
): GrievanceEvent =>
  ({
    type,
    data: { by: 'somebody', at: at.length === 10 ? `${at}T09:00:00.000+08:00` : at, ...usual[type], ...data },
  }) as unknown as GrievanceEvent;

/** The events of a case with ids as the store gives them: e1, e2, … */
export const happened = (...events: readonly GrievanceEvent[]): readonly Happened[] =>
  events.map((event, index) => ({ id: `e${index + 1}`, event }));

/** The clocks of a case on a day, and those of one code. */
export const seen = (day: string, events: readonly GrievanceEvent[], rulebook: Rulebook = nationalRulebook) => {
  const all = clocks(happened(...events), rulebook, `${day}T12:00:00.000+08:00`);
  const of = (code: ClockCode): readonly Clock[] => all.filter((clock) => clock.code === code);
  return { all, of, the: (code: ClockCode): Clock | undefined => of(code).at(-1) };
};
