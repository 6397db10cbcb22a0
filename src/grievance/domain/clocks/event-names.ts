import type { Sentence } from '../../../kernel/refusal';
import type { GrievanceEventType } from '../events';

/** What the events that move clocks are called in a sentence. */
const names: { readonly [Type in GrievanceEventType]?: Sentence } = {
  GrievanceReceived: { en: 'receipt', zh: '登记' },
  ReceiptCorrected: { en: 'the correction of the receipt', zh: '更正登记' },
  DuplicateLinked: { en: 'linking to the same matter', zh: '并案' },
  GrievanceDelegated: { en: 'delegation', zh: '转送、交办' },
  DelegationReceived: { en: 'receipt of the delegation', zh: '签收转送、交办事项' },
  DelegationContested: { en: 'the objection to the delegation', zh: '提出异议' },
  ContestUpheld: { en: 'the objection upheld', zh: '异议成立' },
  PathNotified: { en: 'the notice of path', zh: '书面告知' },
  GrievanceAccepted: { en: 'acceptance', zh: '受理' },
  GrievanceDeclined: { en: 'the reasoned decline', zh: '不予受理' },
  GrievanceRedirected: { en: 'redirection', zh: '引导至法定途径' },
  ProcedureChanged: { en: 'the change to the ordinary procedure', zh: '转为普通程序' },
  HearingConvoked: { en: 'the convocation of the hearing', zh: '决定举行听证' },
  HearingHeld: { en: 'the hearing', zh: '举行听证' },
  HandlingExtended: { en: 'the extension of handling', zh: '延长办理期限' },
  OpinionServed: { en: 'service of the opinion', zh: '送达处理意见书' },
  SuggestionAnswered: { en: 'the answer to the suggestion', zh: '答复建议' },
  ExecutionStarted: { en: 'the start of execution', zh: '启动执行' },
  ExecutionConfirmed: { en: 'the confirmation of execution', zh: '确认执行完毕' },
  ReviewRequested: { en: 'the request for review', zh: '请求复查' },
  ReviewDecided: { en: 'the review opinion', zh: '复查意见' },
  FinalReviewRequested: { en: 'the request for final review', zh: '请求复核' },
  FinalReviewDecided: { en: 'the final review opinion', zh: '复核意见' },
  RedoOrdered: { en: 'the order to handle it again', zh: '责令重新办理' },
  ReviewRightLapsed: { en: 'the lapse of the review right', zh: '复查复核期满' },
  GrievanceTerminated: { en: 'termination', zh: '终结' },
  MediatorDesignated: { en: 'designation of the mediator', zh: '指定调解员' },
  MediatorConfirmed: { en: 'confirmation by the mediator', zh: '调解员确认接受' },
  MediatorDeclined: { en: 'the mediator declining', zh: '调解员不接受' },
  MediatorReplaced: { en: 'replacement of the mediator', zh: '更换调解员' },
  MediationOpened: { en: 'the opening of mediation', zh: '启动调解' },
  MediationPaused: { en: 'the pause for an appraisal', zh: '因鉴定暂停调解' },
  MediationResumed: { en: 'the resumption of mediation', zh: '恢复调解' },
  MediationExtended: { en: 'the extension agreed by the parties', zh: '当事人同意延长' },
  GrievanceMediated: { en: 'the end of the attempt', zh: '调解结束' },
  AgreementTookEffect: { en: 'the agreement taking effect', zh: '调解协议生效' },
  ObligationPerformed: { en: 'performance of the obligation', zh: '履行义务' },
  AgreementPerformed: { en: 'performance of the agreement', zh: '协议履行完毕' },
  JudicialConfirmationRequested: { en: 'the application for confirmation', zh: '申请司法确认' },
  JudicialConfirmationDecided: { en: 'the court’s decision', zh: '法院决定' },
  AgreementReached: { en: 'another agreement', zh: '另行达成协议' },
  AgreementSuperseded: { en: 'the amendment of the agreement', zh: '变更调解协议' },
  EnforcementRequested: { en: 'the application for enforcement', zh: '申请强制执行' },
  GrievanceResolved: { en: 'resolution of the matter', zh: '事项化解' },
  FollowedUp: { en: 'the follow-up', zh: '回访' },
  GrievanceWithdrawn: { en: 'withdrawal', zh: '撤回' },
  GrievanceClosed: { en: 'closing of the case', zh: '结案归档' },
  GrievanceReopened: { en: 'reopening of the case', zh: '重新办理' },
  RatingInvited: { en: 'the invitation to rate', zh: '邀请评价' },
  GrievanceRated: { en: 'the rating', zh: '评价' },
  RatingLapsed: { en: 'the lapse of the rating', zh: '评价期满' },
};

/** An event in a sentence; one that has no words here is called by its stored name. */
export const nameOf = (type: GrievanceEventType): Sentence => names[type] ?? { en: type, zh: type };

/** Whether an event has words of its own in both languages. */
export const isNamed = (type: GrievanceEventType): boolean => type in names;
