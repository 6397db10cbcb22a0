import type { Sentence } from '../../../kernel/refusal';
import type { DeclineCode, RedirectCode } from '../terms';

/** A reason in the closed list for not accepting a matter, or for sending it down another road (law §3.7). */
export interface DeclineReason {
  readonly code: DeclineCode | RedirectCode;
  readonly kind: 'decline' | 'redirect';
  readonly basis: string;
  readonly status: 'confirmed' | 'to-confirm';
  readonly sentence: Sentence;
  /** What the petitioner can still do; told with every refusal to accept. */
  readonly remedies?: Sentence;
}

/** The whole list, none missing (law §3.7). */
export type DeclineReasons = Readonly<Record<DeclineCode | RedirectCode, DeclineReason>>;

const declines: Pick<DeclineReasons, DeclineCode> = {
  D1: {
    code: 'D1',
    kind: 'decline',
    basis: 'XF 19(3)',
    status: 'confirmed',
    sentence: {
      en: 'The same matter is being handled within its time limit and was raised again with a superior body.',
      zh: '同一信访事项已经受理或者正在办理，在规定期限内又向上级机关、单位提出。',
    },
    remedies: {
      en: 'Ask for the progress of the matter in hand; a review is open once its opinion is served.',
      zh: '可以查询正在办理事项的进度；收到处理意见后可以请求复查。',
    },
  },
  D2: {
    code: 'D2',
    kind: 'decline',
    basis: 'XF 36(3)',
    status: 'confirmed',
    sentence: {
      en: 'The final review opinion stands, and the facts and reasons are the same.',
      zh: '对复核意见不服，仍以同一事实和理由提出。',
    },
    remedies: {
      en: 'New facts or reasons make a new matter, which is accepted as such.',
      zh: '有新的事实或者理由的，作为新的信访事项提出。',
    },
  },
  D8: {
    code: 'D8',
    kind: 'decline',
    basis: 'XF 20(1); 2014 measures on visiting step by step',
    status: 'to-confirm',
    sentence: { en: 'The visit passed over more than one level.', zh: '走访越过本级和上一级的有权处理机关、单位。' },
    remedies: {
      en: 'Visit the competent body of the place or the body one level above it, or write from anywhere.',
      zh: '到有权处理的本级或者上一级机关、单位设立的接待场所提出，或者以书信、网络、电话等形式提出。',
    },
  },
  D9: {
    code: 'D9',
    kind: 'decline',
    basis: '2014 measures on visiting step by step; SD 46(2), ZJ 25(2)',
    status: 'to-confirm',
    sentence: {
      en: 'The opinion was not challenged in time, and there was no good reason for the delay.',
      zh: '无正当理由超过规定期限未请求复查或者复核。',
    },
    remedies: {
      en: 'A good reason for the delay can be shown; new facts or reasons make a new matter.',
      zh: '可以说明逾期的正当理由；有新的事实或者理由的，作为新的信访事项提出。',
    },
  },
  D10: {
    code: 'D10',
    kind: 'decline',
    basis: '2014 measures on visiting step by step',
    status: 'to-confirm',
    sentence: {
      en: 'A review or final review is still open and was not requested before visiting a higher body.',
      zh: '未请求复查或者复核而到上级机关、单位走访。',
    },
    remedies: {
      en: 'Request the review or final review from the body one level above within 30 days of service.',
      zh: '自收到书面答复之日起三十日内，向上一级机关、单位请求复查或者复核。',
    },
  },
  D11: {
    code: 'D11',
    kind: 'decline',
    basis: 'XF 31(1), 37(3)',
    status: 'to-confirm',
    sentence: {
      en: 'The litigation-related matter was lawfully concluded by the political-legal organ.',
      zh: '涉法涉诉事项已经由政法机关依法终结。',
    },
    remedies: {
      en: 'Retrial or prosecutorial supervision where the law still opens them.',
      zh: '法律规定仍可以申请再审或者检察监督的，依法申请。',
    },
  },
};

const redirect = (code: RedirectCode, basis: string, en: string, zh: string): DeclineReason => ({
  code,
  kind: 'redirect',
  basis,
  status: 'confirmed',
  sentence: { en, zh },
});

const redirects: Pick<DeclineReasons, RedirectCode> = {
  D3: redirect(
    'D3',
    'XF 31(1)',
    'It belongs to a procedure of court, reconsideration, prosecution or police that is not finished.',
    '属于诉讼、行政复议、检察、公安程序且尚未办结的涉法涉诉事项。',
  ),
  D4: redirect('D4', 'XF 31(2)', 'It is for arbitration to settle.', '应当通过仲裁解决。'),
  D5: redirect(
    'D5',
    'XF 31(3)',
    'It is an appeal of a Party member or Party body.',
    '属于党员、党组织申诉、复审等事项。',
  ),
  D6: redirect(
    'D6',
    'XF 31(4)',
    'It is for an administrative procedure: reconsideration, ruling, confirmation, licence or penalty.',
    '可以通过行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序解决。',
  ),
  D7: redirect('D7', 'XF 23', 'It is not within the competence of this body.', '不属于本机关、单位职权范围。'),
  D12: redirect(
    'D12',
    'XF 22(2), 30',
    'It is a report or accusation for the discipline and supervision organ, passed on in confidence.',
    '属于检举控告事项，依规依纪依法移送纪检监察机关或者有权处理的机关、单位，并予保密。',
  ),
};

/** Every reason by its code, D1 to D12; none of them ever stops a matter from being received (law §3.7). */
export const nationalDeclineReasons: DeclineReasons = { ...declines, ...redirects };
