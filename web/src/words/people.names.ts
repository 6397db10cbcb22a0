import type { Names } from './words';

/** States and phases of a case. */
export const statuses: Names = {
  received: ['已登记', 'Received'],
  delegated: ['已交办', 'Delegated'],
  contested: ['异议中', 'Contested'],
  'in-handling': ['办理中', 'In handling'],
  'in-mediation': ['调解中', 'In mediation'],
  performing: ['履行中', 'Performing'],
  'opinion-issued': ['已出具意见', 'Opinion issued'],
  'in-review': ['复查中', 'In review'],
  'review-decided': ['复查已决定', 'Review decided'],
  'in-final-review': ['复核中', 'In final review'],
  'final-decided': ['复核已决定', 'Final review decided'],
  executing: ['落实中', 'Executing'],
  resolved: ['已解决', 'Resolved'],
  closed: ['已结案', 'Closed'],
  declined: ['不予受理', 'Declined'],
  redirected: ['已指引', 'Redirected'],
  withdrawn: ['已撤回', 'Withdrawn'],
  merged: ['已并案', 'Merged'],
  terminated: ['已终结', 'Terminated'],
  mediated: ['已调解', 'Mediated'],
  rated: ['已评价', 'Rated'],
};

/** Who people are. */
export const roles: Names = {
  petitioner: ['信访人', 'Petitioner'],
  counterparty: ['对方当事人', 'Counterparty'],
  registrar: ['登记员', 'Registrar'],
  'station-worker': ['工作站人员', 'Station worker'],
  router: ['分办员', 'Router'],
  clerk: ['收发员', 'Clerk'],
  handler: ['承办人', 'Handler'],
  head: ['负责人', 'Head'],
  mediator: ['调解员', 'Mediator'],
  'court-liaison': ['法院联络员', 'Court liaison'],
  reviewer: ['复查复核人员', 'Reviewer'],
  supervisor: ['督查员', 'Supervisor'],
  discipline: ['纪检人员', 'Discipline inspector'],
  auditor: ['审计员', 'Auditor'],
  viewer: ['查阅人员', 'Viewer'],
  expert: ['专家', 'Expert'],
  operator: ['运维员', 'Operator'],
  clock: ['系统时钟', 'The clock'],
  'query-code': ['凭查询码办理', 'Whoever has the query code'],
};
