/** The roles of `lifecycle` §9 as tokens carry them. `clock` is the service itself. */
export const roles = [
  'petitioner',
  'counterparty',
  'registrar',
  'station-worker',
  'router',
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
  'supervisor',
  'discipline',
  'auditor',
  'viewer',
  'expert',
  'operator',
  'clock',
] as const;
export type Role = (typeof roles)[number];

/** What a Chinese sentence calls each role. */
export const rolesInChinese: Readonly<Record<Role, string>> = {
  petitioner: '信访人',
  counterparty: '对方当事人',
  registrar: '登记员',
  'station-worker': '工作站人员',
  router: '分办员',
  clerk: '收发员',
  handler: '承办人',
  head: '负责人',
  mediator: '调解员',
  'court-liaison': '法院联络员',
  reviewer: '复查复核人员',
  supervisor: '督查员',
  discipline: '纪检人员',
  auditor: '审计员',
  viewer: '查阅人员',
  expert: '专家',
  operator: '运维员',
  clock: '系统时钟',
};

/** Who asks: `id` is the token's subject, `unit` the unit they act for. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unit: string | null;
}

/** The service acting by itself. */
export const theClock: Actor = { id: 'clock', roles: ['clock'], unit: null };

export const hasRole = (actor: Actor, ...any: readonly Role[]): boolean =>
  actor.roles.some((role) => any.includes(role));
