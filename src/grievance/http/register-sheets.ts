/** What registers show of their rows, and how they stand in a table. */
import type { AgreementRow } from '../../../projections/agreement-register/agreement-register.table';
import type { DeadlineRow } from '../../../projections/deadlines/deadlines.table';
import type { ReviewRow } from '../../../projections/review-register/review-register.table';
import { column, type Sheet } from '../../http/sheet';
import type { Sentence } from '../../kernel/refusal';
import type { RepeatedPetition } from './find-repeated';
import type { CaseOfARow } from './register';

type OfTheCase = Pick<CaseOfARow, 'number' | 'category' | 'region'>;

/** A duty: where it stands today, by which title and article. */
export type DeadlineItem = Omit<DeadlineRow, 'state'> &
  OfTheCase & {
    readonly state: string;
    readonly colour: string;
    readonly title: Sentence;
    readonly basis: string;
    readonly articleZh: string;
  };

/** A review: whether it was decided, and in time. */
export type ReviewItem = Omit<ReviewRow, 'inTime'> &
  OfTheCase & { readonly state: string; readonly inTime: boolean | null };

/** An agreement: whether something that is owed is overdue. */
export type AgreementItem = AgreementRow & OfTheCase & { readonly overdue: boolean };

/** The deadline board as a table. */
export const deadlinesSheet: Sheet<DeadlineItem> = {
  name: 'deadlines',
  columns: [
    column('number', 'Number', '编号'),
    column('code', 'Clock', '时限代码'),
    { heading: { en: 'Duty', zh: '时限' }, cell: ({ title }) => title.zh },
    column('bearer', 'Owed by', '义务人'),
    column('unit', 'Unit', '责任单位'),
    column('state', 'State', '状态'),
    column('colour', 'Colour', '预警颜色'),
    column('startedOn', 'Started', '起算日'),
    column('due', 'Due', '期限'),
    column('pausedOn', 'Paused', '中止日'),
    column('endedOn', 'Ended', '结束日'),
    column('breachedOn', 'Breached', '逾期日'),
    column('basis', 'Basis', '依据代码'),
    column('articleZh', 'Article', '依据条款'),
    column('category', 'Category', '类别'),
    column('region', 'Region', '地区'),
    column('grievance', 'Id', '标识'),
  ],
};

/** The register of reviews as a table. */
export const reviewsSheet: Sheet<ReviewItem> = {
  name: 'reviews',
  columns: [
    column('number', 'Number', '编号'),
    column('kind', 'Kind', '复查复核'),
    column('of', 'Reviewed unit', '原处理机关'),
    column('body', 'Reviewing unit', '复查复核机关'),
    column('state', 'State', '状态'),
    column('requestedAt', 'Requested', '请求时间'),
    column('late', 'Late request', '逾期请求'),
    column('due', 'Due', '期限'),
    column('decidedAt', 'Decided', '决定时间'),
    column('result', 'Result', '结果'),
    column('days', 'Days', '用时（天）'),
    column('inTime', 'In time', '是否按期'),
    column('droppedAt', 'Dropped', '终止时间'),
    column('category', 'Category', '类别'),
    column('region', 'Region', '地区'),
    column('grievance', 'Id', '标识'),
  ],
};

/** The register of agreements as a table; what each obligation says stays in the case. */
export const agreementsSheet: Sheet<AgreementItem> = {
  name: 'agreements',
  columns: [
    column('number', 'Number', '编号'),
    column('agreement', 'Agreement', '第几份协议'),
    column('tier', 'Tier', '调解层级'),
    column('profile', 'Profile', '调解类型'),
    column('unit', 'Mediating unit', '调解单位'),
    column('mediator', 'Mediator', '调解员'),
    column('form', 'Form', '形式'),
    column('partial', 'In part', '部分达成'),
    column('state', 'State', '状态'),
    column('reachedAt', 'Reached', '达成时间'),
    column('effectiveAt', 'In effect', '生效时间'),
    column('due', 'Due', '履行期限'),
    column('overdue', 'Overdue', '是否逾期'),
    column('breachedAt', 'Breached', '违约时间'),
    column('performedAt', 'Performed', '履行时间'),
    column('applyBy', 'Confirmation until', '司法确认申请期限'),
    column('confirmation', 'Confirmation', '司法确认'),
    column('court', 'Court', '法院'),
    column('enforceBy', 'Enforcement until', '申请执行期限'),
    column('category', 'Category', '类别'),
    column('region', 'Region', '地区'),
    column('grievance', 'Id', '标识'),
  ],
};

/** Repeated petitions as a table. */
export const repeatedSheet: Sheet<RepeatedPetition> = {
  name: 'repeated-petitions',
  columns: [
    column('number', 'Number', '编号'),
    column('category', 'Category', '类别'),
    column('channel', 'Channel', '渠道'),
    column('region', 'Region', '地区'),
    column('receivedAt', 'Received', '登记时间'),
    column('times', 'Times', '第几次'),
    {
      heading: { en: 'Earlier', zh: '此前登记' },
      cell: ({ earlier }) => earlier.map(({ number }) => number).join('; '),
    },
    column('linkedTo', 'Linked to', '并入'),
    column('id', 'Id', '标识'),
  ],
};
