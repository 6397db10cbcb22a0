/** A wish for every decision, as somebody might word it in the state a case is in; sometimes it is a foolish one. */
import { addDays, dayOf } from '../src/grievance/domain/days';
import type { Grievance } from '../src/grievance/domain/grievance';
import { courtDecisions, reviewResults, tiers } from '../src/grievance/domain/terms';
import { organization } from './situations';

/** Takes one of several; what it takes is replayed from the same numbers. */
export type Choose = <Item>(items: readonly Item[]) => Item;

interface Asked {
  readonly grievance: Grievance;
  readonly now: string;
  readonly choose: Choose;
}

export const units = [
  ...['county-petition-office', 'county-housing-bureau', 'county-labour-bureau', 'township-government'],
  ...['village-committee', 'township-committee', 'county-market-bureau', 'county-court', 'village-station'],
  ...['city-housing-bureau', 'province-housing-department', 'city-government', 'city-discipline-commission'],
] as const;
const mediating = {
  people: [
    ['people-village', 'village-committee'],
    ['people-medical', 'township-committee'],
  ],
  administrative: [['administrative-general', 'county-market-bureau']],
  judicial: [['judicial-assigned', 'county-court']],
} as const;

const said = { reason: '理由', reasons: '理由' };
const all = ({ grievance }: Asked) => grievance.parties.map(({ party }) => party);
const someOf = (asked: Asked) => asked.choose([all(asked), all(asked), all(asked).slice(1)]);
const later = ({ now }: Asked, days = 10) => addDays(dayOf(now), days);
const superior = (unit: string | undefined) => organization.unit(unit ?? '')?.superior ?? 'city-government';
const handlingUnit = ({ grievance: { acceptance, delegation, office } }: Asked) =>
  acceptance?.unit ?? delegation?.to ?? office;
const promised = (asked: Asked) => [
  { debtor: asked.choose(all(asked)), obligation: '付款', amount: '100.00', due: later(asked) },
];
const mediator = ({ grievance: { mediation } }: Asked, choose: Choose) =>
  `${mediation?.unit ?? 'village-committee'}-mediator${choose(['', '', '-2'])}`;

/** The wishes by the decision's name. */
export const wishes: Readonly<Record<string, (asked: Asked) => object>> = {
  CorrectReceipt: () => ({ field: 'title', value: '更正', reason: '笔误' }),
  IdentifyParty: ({ choose }) => ({
    party: choose(['petitioner', 'counterparty-1']),
    account: choose(['petitioner', 'counterparty']),
    means: '核验',
  }),
  AttachFile: ({ choose }) => ({
    ...{ hash: choose(['a', 'b']).repeat(64), name: choose(['证据.pdf', '证据.exe']), size: 1 },
    ...{ mediaType: 'application/pdf', forParties: choose([true, false]) },
  }),
  ScreenGrievance: ({ choose }) => ({
    kind: choose(['request', 'request', 'request', 'suggestion']),
    category: 'neighbour',
    urgency: choose(['normal', 'grave']),
    tempo: 'calm',
  }),
  LinkDuplicate: ({ choose }) => ({ ...said, target: '8m4p6q2zc7dr', person: choose(['same', 'another', 'unknown']) }),
  DelegateGrievance: (asked) => ({
    ...said,
    mode: asked.choose(['referral', 'assignment', 'proxy']),
    to: asked.choose(units),
    reportDue: later(asked, 40),
  }),
  ReceiveDelegation: () => ({}),
  ContestDelegation: () => said,
  DecideContest: ({ choose }) => ({ ...said, outcome: choose(['upheld', 'rejected']) }),
  NotifyPath: () => ({ procedure: '信访程序', means: 'post' }),
  AcceptGrievance: ({ choose }) => ({ basis: 'XF 31(6)', procedure: choose(['ordinary', 'simple']) }),
  DeclineGrievance: ({ choose }) => ({ ...said, code: choose(['D2', 'D8']), evidence: '8m4p6q2zc7dr' }),
  RedirectGrievance: ({ choose }) => ({
    ...said,
    code: choose(['D4', 'D12']),
    handedTo: choose([undefined, 'county-court', 'nowhere']),
  }),
  ChangeProcedure: () => said,
  ConvokeHearing: (asked) => ({
    ...said,
    ground: 'major',
    on: later(asked, asked.choose([-1, 0, 5])),
    place: '听证室',
  }),
  HoldHearing: (asked) => ({ present: someOf(asked), record: '陈述' }),
  StartCoolingOff: (asked) => ({ ...said, reviewOn: later(asked), agreedBy: asked.choose(['supervisor', 'handler']) }),
  RecordFinding: (asked) => ({ heard: someOf(asked), facts: '事实' }),
  ExtendHandling: ({ choose }) => ({ ...said, days: choose([10, 30, 31]) }),
  IssueOpinion: (asked) => ({
    ...{ result: asked.choose(['support', 'explain', 'not-support']), facts: '事实', basis: ['XF 32'] },
    reviewBody: superior(handlingUnit(asked)),
  }),
  ServeOpinion: ({ now }) => ({ proof: '回执', at: dayOf(now) }),
  AnswerSuggestion: () => ({ adopted: 'partly', reply: '答复' }),
  StartExecution: (asked) => ({ body: handlingUnit(asked), due: later(asked) }),
  ConfirmExecution: () => ({ proof: '凭证' }),
  ReportNonExecution: ({ choose }) => ({ ...said, refused: choose([true, false]) }),
  RequestReview: ({ grievance }) => ({ grounds: '不服', body: superior(grievance.opinion?.unit) }),
  DecideReview: ({ choose }) => ({ ...said, result: choose(reviewResults) }),
  RequestFinalReview: ({ grievance }) => ({ grounds: '不服', body: superior(grievance.review?.body) }),
  DecideFinalReview: ({ choose }) => ({ ...said, result: choose(reviewResults) }),
  OrderRedo: (asked) => ({ ...said, due: later(asked, 30) }),
  TerminateGrievance: () => said,
  LapseReviewRight: () => ({}),
  ProposeMediation: ({ choose }) => {
    const tier = choose(tiers);
    const [profile, unit] = choose<readonly [string, string]>(mediating[tier]);
    return { tier, profile, unit };
  },
  AnswerProposal: (asked) => ({
    party: asked.choose(all(asked)),
    answer: asked.choose(['consented', 'consented', 'consented', 'refused']),
    rightsExplained: true,
  }),
  DesignateMediator: (asked) => ({ mediator: mediator(asked, asked.choose) }),
  AnswerDesignation: ({ choose }) => ({ answer: choose(['confirmed', 'confirmed', 'declined']), ...said }),
  OpenMediation: () => ({}),
  DiscloseConflict: () => ({ conflict: '同乡' }),
  KeepMediator: (asked) => ({ consentedBy: someOf(asked) }),
  ReplaceMediator: (asked) => ({ ...said, mediator: mediator(asked, asked.choose) }),
  ScheduleSession: ({ now }) => ({ form: 'joint', heldAt: now }),
  RecordSession: ({ now, choose }) => ({
    form: choose(['joint', 'caucus']),
    heldAt: now,
    methods: [],
    minutes: '记录',
  }),
  RecordUndisputedFacts: (asked) => ({ facts: '事实', confirmedBy: someOf(asked) }),
  PauseForAppraisal: () => said,
  ResumeMediation: () => ({}),
  ExtendMediation: (asked) => ({ days: 10, consentedBy: someOf(asked) }),
  ReportDanger: () => ({ danger: '扬言报复', informed: ['派出所'] }),
  ReportSham: () => ({ suspicion: '虚构债务', informed: ['法院'] }),
  ProposeSettlement: () => ({ proposal: '各让一步' }),
  ConcludeMediation: (asked) => ({
    outcome: asked.choose(['settled', 'partly-settled']),
    form: asked.choose(['written', 'oral']),
    terms: promised(asked),
  }),
  EndMediation: ({ choose }) => ({
    outcome: 'failed',
    ground: choose(['no-prospect', 'withdrawn', 'time-over', 'sham-suspected']),
  }),
  EscalateTier: ({ choose }) => ({ ...said, to: choose(tiers) }),
  SignAgreement: (asked) => ({ party: asked.choose(all(asked)) }),
  CountersignAgreement: ({ grievance }) => ({ seal: grievance.agreement?.unit ?? '' }),
  RecordPerformance: ({ now, choose }) => ({ obligation: choose([1, 2]), proof: '照片', at: dayOf(now) }),
  UrgePerformance: () => ({ obligation: 1, note: '电话催促' }),
  ConfirmPerformance: () => ({ proof: '签字' }),
  RecordBreach: () => ({ ...said, obligation: 1 }),
  RequestConfirmation: (asked) => ({ applicants: someOf(asked), court: 'county-court' }),
  RecordCourtDecision: ({ now, choose }) => ({ decision: choose(courtDecisions), document: '裁定书', at: dayOf(now) }),
  AmendAgreement: (asked) => ({ ...said, terms: promised(asked), consentedBy: someOf(asked) }),
  RequestEnforcement: (asked) => ({ party: asked.choose(all(asked)) }),
  WithdrawGrievance: ({ choose }) => ({ ...said, confirmedBy: choose([undefined, 'registrar']) }),
  RecordFollowUp: ({ choose }) => ({ performed: choose([true, false]), newTension: false }),
  CloseGrievance: ({ choose }) => ({ ...said, followUp: choose([undefined, 'done', 'waived']) }),
  ReopenGrievance: ({ choose }) => ({ ...said, ground: choose([undefined, 'new-facts', 'breach', 'dissatisfied']) }),
  InviteRating: () => ({}),
  LapseRating: () => ({}),
  RecordBreaches: () => ({
    breaches: [
      {
        ...{
          code: 'XF-TRANSFER',
          due: '2026-03-17',
          bearer: 'county-petition-office',
          startedBy: 'e1',
          obligation: null,
        },
        at: '2026-03-18T00:00:00.000+08:00',
      },
    ],
  }),
  RateGrievance: ({ choose }) => ({
    of: choose(['petition-office', 'competent-body', 'mediator']),
    score: choose(['satisfied', 'dissatisfied']),
  }),
  OrderSupervision: (asked) => ({ ...said, ground: 'overdue', due: later(asked) }),
  SendReminder: () => ({ note: '请尽快办理' }),
  ReplyToSupervision: ({ grievance }) => ({ order: grievance.supervisions.length, reply: '答复' }),
  JudgeReply: (asked) => ({
    ...{ ...said, order: asked.grievance.supervisions.length, due: later(asked) },
    outcome: asked.choose(['accepted', 'returned']),
  }),
  EscalateSupervision: (asked) => ({
    ...{ ...said, order: asked.grievance.supervisions.length, due: later(asked) },
    to: asked.choose(['city-petition-office', 'city-joint-meeting']),
  }),
  LiftSupervision: ({ grievance }) => ({ ...said, order: grievance.supervisions.length }),
  RecordGroupStep: ({ choose }) => ({
    ...choose([
      { step: 'grouped' },
      { step: 'joined', member: 'member-1' },
      { step: 'left', member: 'member-1' },
      { step: 'settled', settlement: 1, members: ['member-1'] },
    ]),
    collective: '3c5h7k9n2q4s',
  }),
  AssignSponsor: () => ({ ...said, leader: 'deputy-mayor', unit: 'city-government' }),
  DeclareInterest: () => ({ interest: '近亲属' }),
  RequestRecusal: (asked) => ({ ...said, official: `${handlingUnit(asked)}-${asked.choose(['handler', 'head'])}` }),
  DecideRecusal: ({ grievance, choose }) => ({
    ...{ ...said, official: grievance.recusal.requested[0] ?? 'nobody' },
    outcome: choose(['ordered', 'rejected']),
  }),
  GrantMandate: (asked) => ({
    agent: `village-station-${asked.choose(['station-worker', 'registrar'])}`,
    ...asked.choose([{ unit: 'village-station' }, {}, { unit: 'nowhere' }]),
    ...{ scope: ['mediation', 'agreement', 'review'], document: '授权委托书', until: later(asked, 90) },
    authorities: asked.choose([[], ['settle', 'withdraw'], ['settle', 'withdraw', 'waive-review']]),
  }),
  GiveProxyFeedback: () => ({ feedback: '正在办理' }),
  RevokeMandate: ({ grievance }) => ({ ...said, mandate: grievance.mandates.length }),
  ResignMandate: () => said,
  LapseMandate: ({ grievance }) => ({ mandate: grievance.mandates.length }),
  AnswerSecondLook: () => said,
  EraseSubject: (asked) => ({
    party: asked.choose(['petitioner', 'counterparty-1'] as const),
    ground: asked.choose(['purpose-achieved', 'retention-over'] as const),
  }),
  PlaceLegalHold: (asked) => ({ ...said, ...asked.choose([{}, { until: later(asked) }]) }),
  LiftLegalHold: () => said,
};
