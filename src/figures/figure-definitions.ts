import type { Measure } from '../../projections/pipeline/pipeline.table';
import type { RatingMeasure } from '../../projections/rating/rating.table';
import { phases } from '../grievance/domain/terms';
import type { Sentence } from '../kernel/refusal';

/** What a published number is: what is counted, above and below the line, and in whose words. A changed one gets a new version. */
export interface FigureDefinition {
  readonly name: string;
  readonly version: number;
  readonly title: Sentence;
  readonly says: Sentence;
  readonly ledger: 'pipeline' | 'rating';
  /** Counts how cases stand, whatever the period, by the last entry of each; without it, what happened in the period. */
  readonly now?: { readonly is?: string; readonly isNot?: string };
  /** The value is not how many entries there are, but the days they took: the median, or what nine in ten did not exceed. */
  readonly days?: 'median' | 'p90';
  readonly numerator: readonly (Measure | RatingMeasure)[];
  /** A figure with a denominator is a share. */
  readonly denominator?: readonly (Measure | RatingMeasure)[];
}

type Words = readonly [en: string, zh: string];

const happened = (name: string, measure: Measure, title: Words, says: Words): FigureDefinition => ({
  ...{ name, version: 1, ledger: 'pipeline', numerator: [measure] },
  ...{ title: { en: title[0], zh: title[1] }, says: { en: says[0], zh: says[1] } },
});
const rated = (name: string, measure: RatingMeasure, title: Words, says: Words): FigureDefinition => ({
  ...{ name, version: 1, ledger: 'rating', numerator: [measure] },
  ...{ title: { en: title[0], zh: title[1] }, says: { en: says[0], zh: says[1] } },
});
const share = (
  of: Pick<FigureDefinition, 'name' | 'ledger' | 'numerator' | 'denominator'>,
  title: Words,
  says: Words,
): FigureDefinition => ({
  ...{ ...of, version: 1 },
  ...{ title: { en: title[0], zh: title[1] }, says: { en: says[0], zh: says[1] } },
});

const inPhase: Readonly<Record<(typeof phases)[number], string>> = {
  received: '登记',
  delegated: '转送、交办',
  mediated: '调解',
  resolved: '解决',
  rated: '评价',
};

const ofMediation: readonly FigureDefinition[] = [
  happened(
    'mediations-proposed',
    'proposed',
    ['Mediations proposed', '提出调解'],
    ['Attempts proposed.', '提出的调解次数。'],
  ),
  happened(
    'mediations-consented',
    'consented',
    ['Mediations consented to', '同意调解'],
    ['Attempts that every party consented to.', '各方当事人均同意的调解次数。'],
  ),
  happened('mediations-opened', 'opened', ['Mediations opened', '开始调解'], ['Attempts opened.', '开始的调解次数。']),
  happened(
    'mediations-settled',
    'settled',
    ['Settled', '达成协议'],
    ['Attempts that ended settled.', '达成协议的调解次数。'],
  ),
  happened(
    'mediations-partly-settled',
    'partly-settled',
    ['Partly settled', '部分达成'],
    ['Attempts that settled a part.', '部分达成协议的调解次数。'],
  ),
  happened(
    'mediations-failed',
    'failed',
    ['Failed', '未达成'],
    ['Attempts that failed, on any ground.', '因任何原因未达成的调解次数。'],
  ),
  happened(
    'mediations-escalated',
    'escalated',
    ['Escalated', '升级'],
    ['Attempts passed on to another tier, counted under the tier left.', '转入其他层级的次数，计入原层级。'],
  ),
  happened(
    'agreements-in-force',
    'agreement-in-force',
    ['Agreements in force', '协议生效'],
    ['Agreements that took effect.', '生效的调解协议数。'],
  ),
  happened(
    'agreements-performed',
    'performed',
    ['Performed', '履行'],
    ['Agreements wholly performed.', '履行完毕的协议数。'],
  ),
  happened(
    'agreements-breached',
    'breached',
    ['Breached', '违约'],
    ['Agreements breached, each once.', '未履行的协议数，每份计一次。'],
  ),
  happened(
    'agreements-confirmed',
    'confirmed',
    ['Confirmed by a court', '司法确认'],
    ['Agreements a court confirmed (CPL 205, 206).', '经法院确认的协议数（民事诉讼法第二百零五条、第二百零六条）。'],
  ),
  happened('cases-resolved', 'resolved', ['Resolved', '事要解决'], ['Resolutions of matters.', '事项得到解决的次数。']),
  share(
    { name: 'settlement-rate', ledger: 'pipeline', numerator: ['settled'], denominator: ['opened'] },
    ['Settlement rate', '调解成功率'],
    ['Settled of opened in the period.', '本期达成数与开始数之比。'],
  ),
  share(
    { name: 'performance-rate', ledger: 'pipeline', numerator: ['performed'], denominator: ['settled'] },
    ['Performance rate', '履行率'],
    ['Performed of settled in the period.', '本期履行数与达成数之比。'],
  ),
];

const ofPhases: readonly FigureDefinition[] = phases.map((phase) => ({
  ...{ name: `cases-${phase}-now`, version: 1, ledger: 'pipeline', now: { is: phase }, numerator: ['phase'] },
  title: { en: `Cases in phase ${phase}`, zh: `处于“${inPhase[phase]}”阶段的事项` },
  says: {
    en: 'Cases whose furthest phase this is, whatever the period.',
    zh: '目前处于该阶段的事项数，不受期间限制。',
  },
}));

const ofFilings: readonly FigureDefinition[] = [
  {
    ...happened('filings', 'status', ['Filings', '登记件数'], ['Every filing there is.', '登记的全部信访件。']),
    now: {},
  },
  {
    ...happened(
      'matters',
      'status',
      ['Matters', '事项数'],
      [
        'Filings but those merged into another: a matter brought twice is one.',
        '不含已并入他件的登记件：重复件计为一个事项。',
      ],
    ),
    now: { isNot: 'merged' },
  },
];

const ofDays: readonly FigureDefinition[] = [
  {
    ...happened(
      'mediation-days-median',
      'attempt-days',
      ['Days of mediation, median', '调解用时中位数（天）'],
      ['Days from opening to end, of the attempt in the middle.', '调解自开始至结束所用天数，取中位数。'],
    ),
    days: 'median',
  },
  {
    ...happened(
      'mediation-days-p90',
      'attempt-days',
      ['Days of mediation, nine in ten', '调解用时 90 百分位（天）'],
      ['Days from opening to end that nine attempts in ten did not exceed.', '九成调解自开始至结束不超过的天数。'],
    ),
    days: 'p90',
  },
];

const ofRatings: readonly FigureDefinition[] = [
  rated('ratings-invited', 'invited', ['Invited', '邀请评价'], ['Invitations made.', '发出的评价邀请数。']),
  rated('ratings-given', 'rated', ['Rated', '已评'], ['Invitations answered at least once.', '至少评价一次的邀请数。']),
  rated('ratings-lapsed', 'lapsed', ['Lapsed', '逾期未评'], ['Invitations that lapsed.', '逾期未评的邀请数。']),
  rated('ratings-satisfied', 'satisfied', ['Satisfied', '满意'], ['Scores “satisfied”.', '评价为满意的次数。']),
  rated(
    'ratings-basically-satisfied',
    'basically-satisfied',
    ['Basically satisfied', '基本满意'],
    ['Scores “basically satisfied”.', '评价为基本满意的次数。'],
  ),
  rated(
    'ratings-dissatisfied',
    'dissatisfied',
    ['Dissatisfied', '不满意'],
    ['Scores “dissatisfied”.', '评价为不满意的次数。'],
  ),
  share(
    { name: 'response-rate', ledger: 'rating', numerator: ['answered'], denominator: ['invited'] },
    ['Response rate', '参评率'],
    ['Of the invitations made in the period, those answered since.', '本期发出的邀请中已获评价的比例。'],
  ),
  share(
    {
      ...{ name: 'satisfaction-rate', ledger: 'rating', numerator: ['satisfied', 'basically-satisfied'] },
      denominator: ['satisfied', 'basically-satisfied', 'dissatisfied'],
    },
    ['Satisfaction, unanswered left out', '满意率（未评不计）'],
    ['Satisfied and basically satisfied of all scores.', '满意与基本满意占全部评价的比例。'],
  ),
  share(
    {
      ...{ name: 'satisfaction-rate-counting-lapsed', ledger: 'rating' },
      numerator: ['satisfied', 'basically-satisfied', 'lapsed'],
      denominator: ['satisfied', 'basically-satisfied', 'dissatisfied', 'lapsed'],
    },
    ['Satisfaction, lapsed counted as satisfied', '满意率（逾期未评计为满意）'],
    ['As some systems count; printed beside the other, never instead.', '部分系统的计法，仅与另一口径并列公布。'],
  ),
];

/** Every figure there is, by its name. */
export const figures: readonly FigureDefinition[] = [
  ...ofMediation,
  ...ofDays,
  ...ofFilings,
  ...ofPhases,
  ...ofRatings,
];
