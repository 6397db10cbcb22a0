/** What the closed vocabularies are called in Chinese sentences: the field's own words, said once. */
import type { CourtDecision, MandateScope, Party, Rated, ReopenGround, SpecialAuthority, Status, Tier } from './terms';

/** The Chinese word of every member of a vocabulary. */
type Words<Member extends string> = Readonly<Record<Member, string>>;

const status: Words<Status | 'none'> = {
  none: '未登记',
  received: '已登记',
  delegated: '已交办',
  contested: '异议中',
  'in-handling': '办理中',
  'in-mediation': '调解中',
  performing: '履行中',
  'opinion-issued': '已出具意见',
  'in-review': '复查中',
  'review-decided': '复查已决定',
  'in-final-review': '复核中',
  'final-decided': '复核已决定',
  executing: '落实中',
  resolved: '已解决',
  closed: '已结案',
  declined: '不予受理',
  redirected: '已指引',
  withdrawn: '已撤回',
  merged: '已并案',
  terminated: '已终结',
};
const tier: Words<Tier> = { people: '人民调解', administrative: '行政调解', judicial: '司法调解' };
const agency: Words<MandateScope | SpecialAuthority> = {
  mediation: '参加调解',
  agreement: '签订和履行协议',
  review: '申请复查复核',
  settle: '达成协议',
  withdraw: '撤回诉求',
  'waive-review': '放弃复查复核',
};
const rated: Words<Rated> = { 'petition-office': '信访部门', 'competent-body': '有权处理机关', mediator: '调解员' };
const courtDecision: Words<CourtDecision | 'requested'> = {
  requested: '申请',
  accepted: '受理',
  'not-accepted': '不予受理',
  confirmed: '裁定有效',
  rejected: '驳回',
  withdrawn: '撤回',
};
const reopening: Words<ReopenGround> = {
  breach: '违约',
  'not-signed': '未签署',
  'new-facts': '新事实',
  'execution-undone': '落实后反复',
  'wrong-decline': '不应不受理',
  'not-of-free-will': '非自愿',
  dissatisfied: '不满意',
  'not-a-duplicate': '并非重复件',
};

/** Every vocabulary's words, by vocabulary. */
export const chinese = { status, tier, agency, rated, courtDecision, reopening };

/** Members of a vocabulary one after another, as a Chinese sentence lists them. */
export const listed = <Member extends string>(words: Words<Member>, members: readonly Member[]): string =>
  members.map((each) => words[each]).join('、') || '无';

/** 信访人, 对方当事人1, 对方当事人2…: what a Chinese sentence calls a party. */
export const partyInChinese = (party: Party): string =>
  party.replace('petitioner', '信访人').replace('counterparty-', '对方当事人');

/** Parties one after another. */
export const partiesInChinese = (parties: readonly Party[]): string => parties.map(partyInChinese).join('、') || '无';
