import type { Column, Sheet } from '../http/sheet';
import type { Known } from './as-of';
import type { PipelineFigures, PipelineNumbers } from './pipeline';
import type { SatisfactionFigures, SatisfactionNumbers } from './satisfaction';
import type { Volume, VolumeFigures } from './volume';

/** A row of a figure: which part of it, within what, and its numbers. */
interface Row<Numbers> {
  readonly part: string;
  readonly key: string;
  readonly numbers: Partial<Numbers>;
  readonly cases: number | null;
  readonly asOf: Known;
}

const part = <Numbers>(): Column<Row<Numbers>>[] => [
  { heading: { en: 'Part', zh: '部分' }, cell: (row) => row.part },
  { heading: { en: 'Of', zh: '项目' }, cell: (row) => row.key },
];
const known = <Numbers>(): Column<Row<Numbers>>[] => [
  { heading: { en: 'As of', zh: '截至时间' }, cell: ({ asOf }) => asOf.at },
  { heading: { en: 'Position', zh: '截至位置' }, cell: ({ asOf }) => asOf.position },
];
const number = <Numbers>(name: keyof Numbers, en: string, zh: string): Column<Row<Numbers>> => ({
  heading: { en, zh },
  cell: ({ numbers }) => numbers[name] as number | null | undefined,
});

const mediated = number<PipelineNumbers>;
const apart = (name: 'failedBy' | 'escalatedTo', en: string, zh: string): Column<Row<PipelineNumbers>> => ({
  heading: { en, zh },
  cell: ({ numbers }) =>
    Object.entries(numbers[name] ?? {})
      .map(([detail, n]) => `${detail} ${n}`)
      .join('; '),
});

/** The pipeline as a table: in total, per tier, per group, and the cases in each phase. */
export const pipelineSheet: Sheet<Row<PipelineNumbers>> = {
  name: 'pipeline',
  columns: [
    ...part<PipelineNumbers>(),
    mediated('proposed', 'Proposed', '提出'),
    mediated('consented', 'Consented', '同意'),
    mediated('opened', 'Opened', '开始'),
    mediated('settled', 'Settled', '达成'),
    mediated('partlySettled', 'Partly settled', '部分达成'),
    mediated('failed', 'Failed', '未达成'),
    apart('failedBy', 'Failed, by ground', '未达成原因'),
    mediated('escalated', 'Escalated', '升级'),
    apart('escalatedTo', 'Escalated, to tier', '升级至'),
    mediated('performed', 'Performed', '履行'),
    mediated('breached', 'Breached', '违约'),
    mediated('confirmed', 'Confirmed by a court', '司法确认'),
    mediated('medianDays', 'Median days', '用时中位数（天）'),
    mediated('p90Days', 'Days of nine in ten', '九成用时（天）'),
    { heading: { en: 'Cases', zh: '件数' }, cell: ({ cases }) => cases },
    ...known<PipelineNumbers>(),
  ],
};

/** Every number of the pipeline, each in the row it belongs to. */
export const pipelineRows = (figures: PipelineFigures): readonly Row<PipelineNumbers>[] => {
  const { asOf, total, tiers, groups, phases, resolvedAt, filings, matters } = figures;
  const row = (name: string, key: string, numbers: Partial<PipelineNumbers>, cases: number | null = null) => ({
    ...{ part: name, key, numbers, cases, asOf },
  });
  const counted = (name: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([key, cases]) => row(name, key, {}, cases));
  return [
    row('total', '', total),
    ...Object.entries(tiers).map(([key, numbers]) => row('tier', key, numbers)),
    ...groups.map(({ key, ...numbers }) => row('group', key, numbers)),
    ...counted('phase', phases),
    ...counted('resolved-at', resolvedAt),
    ...counted('all', { filings, matters }),
  ];
};

const satisfied = number<SatisfactionNumbers>;
const bound = (index: 0 | 1, en: string, zh: string): Column<Row<SatisfactionNumbers>> => ({
  heading: { en, zh },
  cell: ({ numbers }) => numbers.interval?.[index],
});

/** Satisfaction as a table: overall and per group. */
export const satisfactionSheet: Sheet<Row<SatisfactionNumbers>> = {
  name: 'satisfaction',
  columns: [
    ...part<SatisfactionNumbers>(),
    satisfied('invited', 'Invited', '邀请'),
    satisfied('rated', 'Rated', '已评'),
    satisfied('lapsed', 'Lapsed', '逾期未评'),
    satisfied('satisfied', 'Satisfied', '满意'),
    satisfied('basicallySatisfied', 'Basically satisfied', '基本满意'),
    satisfied('dissatisfied', 'Dissatisfied', '不满意'),
    satisfied('responseRate', 'Response rate', '参评率'),
    satisfied('satisfactionRate', 'Satisfaction, unanswered left out', '满意率（未评不计）'),
    satisfied(
      'satisfactionRateCountingLapsed',
      'Satisfaction, lapsed counted as satisfied',
      '满意率（逾期未评计为满意）',
    ),
    bound(0, '95 % interval from', '95% 区间下限'),
    bound(1, '95 % interval to', '95% 区间上限'),
    ...known<SatisfactionNumbers>(),
  ],
};

/** Every number of satisfaction, each in the row it belongs to. */
export const satisfactionRows = ({
  asOf,
  overall,
  groups,
}: SatisfactionFigures): readonly Row<SatisfactionNumbers>[] => [
  { part: 'overall', key: '', numbers: overall, cases: null, asOf },
  ...groups.map(({ key, ...numbers }) => ({ part: 'group', key, numbers, cases: null, asOf })),
];

const counted = number<Volume>;

/** People, filings, matters and cases as a table: overall and per group. */
export const volumeSheet: Sheet<Row<Volume>> = {
  name: 'volume',
  columns: [
    ...part<Volume>(),
    counted('people', 'People', '人数'),
    counted('filings', 'Filings', '登记件次'),
    counted('matters', 'Matters', '事项数'),
    counted('cases', 'Cases', '案件数'),
    ...known<Volume>(),
  ],
};

/** Every number of the volume, each in the row it belongs to. */
export const volumeRows = ({ asOf, groups, ...overall }: VolumeFigures): readonly Row<Volume>[] => [
  { part: 'overall', key: '', numbers: overall, cases: null, asOf },
  ...groups.map(({ key, ...numbers }) => ({ part: 'group', key, numbers, cases: null, asOf })),
];
