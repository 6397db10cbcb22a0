import type { Sentence } from '../../../kernel/refusal';
import type { DeadlineStatus } from './deadline';

/** The closed list of figures that are no deadlines: how many, how often, how near. */
export type ThresholdCode =
  | 'group-headcount'
  | 'representatives'
  | 'small-group-headcount'
  | 'small-group-representatives'
  | 'consumer-representatives'
  | 'agents'
  | 'hop-limit'
  | 'supervision-returns'
  | 'review-acceptance-working-days'
  | 'amber-days'
  | 'amber-share';

/** A figure with its source; `value` null where the rules set none. */
export interface Threshold {
  readonly code: ThresholdCode;
  readonly value: number | null;
  readonly basis: string;
  readonly articleZh: string;
  readonly status: DeadlineStatus;
  readonly title: Sentence;
}

/** How near its last day a clock turns amber: so many days, or such a share of its length, whichever comes first. */
export const amberDays = (length: number, near: Pick<Thresholds, 'amber-days' | 'amber-share'>): number =>
  Math.floor(Math.max(near['amber-days'].value ?? 0, (near['amber-share'].value ?? 0) * length));

/** Every figure by its code. */
export type Thresholds = Readonly<Record<ThresholdCode, Threshold>>;

const design = { basis: 'design default', articleZh: '本系统默认值', status: 'design-default' } as const;
const representation = { basis: 'XF 20(3)', articleZh: '信访工作条例第二十条第三款', status: 'confirmed' } as const;

/** The figures of the national rulebook (XF 20; law §3, §5, §10). */
export const nationalThresholds: Thresholds = {
  'group-headcount': {
    ...design,
    code: 'group-headcount',
    value: 5,
    title: { en: 'From so many people on a common matter is a group’s', zh: '多人提出共同信访事项的人数起点' },
  },
  representatives: {
    ...representation,
    code: 'representatives',
    value: 5,
    title: { en: 'At most so many representatives', zh: '代表人数上限' },
  },
  'small-group-headcount': {
    ...representation,
    code: 'small-group-headcount',
    value: null,
    title: { en: 'Up to so many people a group is small', zh: '人数较少群体的人数上限' },
  },
  'small-group-representatives': {
    ...representation,
    code: 'small-group-representatives',
    value: null,
    title: { en: 'At most so many representatives of a small group', zh: '人数较少群体的代表人数上限' },
  },
  'consumer-representatives': {
    code: 'consumer-representatives',
    value: 2,
    basis: 'MKT 11',
    articleZh: '市场监督管理投诉举报处理暂行办法第十一条',
    status: 'confirmed',
    title: { en: 'Representatives of a joint consumer complaint', zh: '共同消费投诉的代表人数' },
  },
  agents: {
    ...design,
    code: 'agents',
    value: 2,
    title: { en: 'At most so many agents of one person', zh: '代理人人数上限' },
  },
  'hop-limit': {
    ...design,
    code: 'hop-limit',
    value: 2,
    title: { en: 'Handed on more often than this, a reason is needed', zh: '层层转办次数上限（超出须说明理由）' },
  },
  'supervision-returns': {
    ...design,
    code: 'supervision-returns',
    value: 2,
    title: { en: 'A reply returned so often is escalated', zh: '督办回复退回次数上限（达到即升级）' },
  },
  'review-acceptance-working-days': {
    basis: 'XF 35',
    articleZh: '信访工作条例第三十五条',
    status: 'confirmed',
    code: 'review-acceptance-working-days',
    value: null,
    title: { en: 'Working days to decide whether to accept a review', zh: '决定是否受理复查申请的工作日' },
  },
  'amber-days': {
    ...design,
    code: 'amber-days',
    value: 3,
    title: { en: 'A clock turns amber with so many days left', zh: '剩余天数达到即黄色预警' },
  },
  'amber-share': {
    ...design,
    code: 'amber-share',
    value: 0.2,
    title: { en: 'A clock turns amber with this share of its days left', zh: '剩余期限比例达到即黄色预警' },
  },
};
