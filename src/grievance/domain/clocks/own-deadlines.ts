import type { Deadline, OpenDeadline } from '../rulebook/deadline';
import type { Rulebook } from '../rulebook/rulebook';
import type { ClockCode } from './clock';

/** What a clock takes from its deadline besides the length. */
export type DeadlineTerms = Pick<OpenDeadline, 'kind' | 'basis' | 'articleZh' | 'title' | 'waivedBy'>;

/** Clocks of the design, so that no case stands without one; they only warn. */
const standing = { kind: 'soft', basis: 'design default', articleZh: '本系统默认值' } as const;

/** Deadlines that no statute counts: their last day stands in the agreement, or in the order to execute or to reply. */
const own: Readonly<Record<Exclude<ClockCode, keyof Rulebook['deadlines']>, DeadlineTerms>> = {
  PERFORM: {
    kind: 'duty',
    basis: 'PML 31',
    articleZh: '人民调解法第三十一条',
    title: { en: 'Perform the obligation', zh: '履行调解协议约定的义务' },
  },
  EXECUTE: {
    kind: 'duty',
    basis: 'XF 32',
    articleZh: '信访工作条例第三十二条',
    title: { en: 'Carry out the opinion', zh: '执行处理意见' },
  },
  SUPERVISE: {
    kind: 'duty',
    basis: 'XF 40',
    articleZh: '信访工作条例第四十条',
    title: { en: 'Reply to the supervision order', zh: '答复督办' },
  },
  'TAKE-UP': {
    ...standing,
    title: { en: 'Accept, decline or settle what was handed over', zh: '受理、不予受理或者化解交转事项' },
  },
  SIGN: { ...standing, title: { en: 'Sign what was agreed', zh: '签署达成的调解协议' } },
  CONCLUDE: {
    ...standing,
    title: { en: 'Carry out, redo or end what was decided', zh: '落实、重新办理或者终结已作出的决定' },
  },
  CONFIRM: { ...standing, title: { en: 'Confirm that everything was performed', zh: '确认调解协议履行完毕' } },
};

/** The deadline a clock counts: the rulebook's, or one whose day the case itself sets. */
export const deadlineOf = (code: ClockCode, { deadlines }: Rulebook): DeadlineTerms | Deadline =>
  code in own ? own[code as keyof typeof own] : deadlines[code as keyof Rulebook['deadlines']];
