import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { Tier } from '../../src/grievance/domain/terms';
import { dayOf, daysBetween } from '../runner/day';
import type { Noted } from '../runner/projection';
import type { Measure, PipelineCase, PipelineEntry } from './pipeline.table';

type Said = Omit<PipelineEntry, Noted>;

const entry = (row: PipelineCase, measure: Measure, more: Partial<Said> = {}): Said => ({
  grievance: row.id,
  measure,
  detail: '',
  previous: null,
  days: null,
  tier: '',
  region: row.region,
  regionPath: row.regionPath,
  level: row.level,
  unit: row.unit,
  category: row.category,
  channel: row.channel,
  urgency: row.urgency,
  mediator: null,
  ...more,
});

/** The attempt's or the agreement's own dimensions. */
const of = (part: { tier: Tier; unit: string; mediator: string | null }): Partial<Said> => ({
  tier: part.tier,
  unit: part.unit,
  mediator: part.mediator,
});

/** An accusation is not counted from the day it is known to be one: the accused unit may not even count it (XF 30(3)). */
const counted = (row: PipelineCase | undefined): row is PipelineCase => row !== undefined && row.kind !== 'accusation';

/** The phase and the status a case entered and left. */
const stocks = (before: PipelineCase | undefined, after: PipelineCase, at: string): Said[] =>
  (['phase', 'status'] as const).flatMap((measure) => {
    const previous = counted(before) ? before[measure] : null;
    const detail = counted(after) ? after[measure] : '';
    if ((previous ?? '') === detail) return [];
    const since = before && (measure === 'phase' ? before.phaseSince : before.statusSince);
    return [entry(after, measure, { detail, previous, days: since ? daysBetween(since, dayOf(at)) : null })];
  });

/** What an event of an attempt adds. */
const ofAttempt = (before: PipelineCase, after: PipelineCase, { type, data }: GrievanceEvent): Said[] => {
  switch (type) {
    case 'MediationProposed':
      return [entry(after, 'proposed', { tier: data.tier, unit: data.unit })];
    case 'PartyConsented':
    case 'MediationOpened': {
      if (!after.attempt) return [];
      const news: Measure[] = before.attempt?.consented === after.attempt.consented ? [] : ['consented'];
      if (type === 'MediationOpened') news.push('opened');
      const dimensions = of(after.attempt);
      return news.map((measure) => entry(after, measure, dimensions));
    }
    case 'GrievanceMediated': {
      const { outcome, ground, tier, unit, mediator, at } = data;
      const ended = entry(after, outcome, { tier, unit, mediator, detail: ground ?? '' });
      const openedAt = before.attempt?.openedAt;
      if (!openedAt) return [ended];
      const days = Math.max(0, daysBetween(openedAt, at));
      return [ended, { ...ended, measure: 'attempt-days', days, detail: String(days) }];
    }
    case 'TierEscalated':
      return [
        entry(after, 'escalated', {
          ...(after.lastAttempt && of(after.lastAttempt)),
          tier: data.from,
          detail: data.to,
        }),
      ];
    default:
      return [];
  }
};

/** What an event of an agreement, or the end of the matter, adds. */
const ofAgreement = (before: PipelineCase, after: PipelineCase, { type, data }: GrievanceEvent): Said[] => {
  if (type === 'GrievanceResolved') return [entry(after, 'resolved', { detail: data.level, unit: data.unit })];
  if (type === 'AgreementTookEffect') {
    const { tier, unit } = data;
    return [entry(after, 'agreement-in-force', { tier, unit, mediator: after.agreement?.mediator ?? null })];
  }
  const { agreement } = before;
  if (!agreement) return [];
  if (type === 'AgreementPerformed') return [entry(after, 'performed', of(agreement))];
  if (type === 'AgreementBreached' && !agreement.breached) return [entry(after, 'breached', of(agreement))];
  if (type === 'JudicialConfirmationDecided' && data.decision === 'confirmed') {
    return [entry(after, 'confirmed', of(agreement))];
  }
  return [];
};

/** What an event adds to the ledger: phases and statuses left and entered, and what happened in mediation. */
export const entriesOf = (before: PipelineCase | undefined, after: PipelineCase, event: GrievanceEvent): Said[] => [
  ...stocks(before, after, event.data.at),
  ...(before && counted(after) ? [...ofAttempt(before, after, event), ...ofAgreement(before, after, event)] : []),
];
