import type { Names } from '../words/words';

/** Where a case stands, in the words one tells a petitioner. */
export const standing: Names = {
  received: ['已登记，正在确定由谁办理。', 'Registered; it is being settled who handles it.'],
  delegated: [
    '已交给负责的单位，等它决定是否受理。',
    'Handed to the body in charge, which decides whether to accept it.',
  ],
  contested: [
    '接到的单位认为不归它管，正在确定由谁办理。',
    'The body objects that it is not its matter; this is being decided.',
  ],
  'in-handling': ['已受理，正在办理。', 'Accepted and being handled.'],
  'in-mediation': ['正在调解。', 'In mediation.'],
  performing: ['已达成协议，正在履行。', 'Settled; what was agreed is being carried out.'],
  'opinion-issued': [
    '已出具处理意见。不服的，可以在期限内申请复查。',
    'An opinion is issued. If you disagree, you may ask for a review in time.',
  ],
  'in-review': ['正在复查。', 'Under review.'],
  'review-decided': [
    '复查已有结论。不服的，可以在期限内申请复核。',
    'The review is decided. If you disagree, you may ask for a final review in time.',
  ],
  'in-final-review': ['正在复核。', 'Under final review.'],
  'final-decided': ['复核已有结论。', 'The final review is decided.'],
  executing: ['处理意见正在落实。', 'The opinion is being carried out.'],
  resolved: ['已办结。', 'Resolved.'],
  closed: ['已结案。', 'Closed.'],
  declined: ['不予受理，理由已书面告知。', 'Not accepted; the reasons were told in writing.'],
  redirected: ['已指引您到其他途径办理。', 'You were shown another way to have it settled.'],
  withdrawn: ['已撤回。', 'Withdrawn.'],
  merged: ['已并入您的另一件诉求一起办理。', 'Joined to your other grievance and handled together.'],
  terminated: ['已终结。', 'Ended for good.'],
};
