import type { Answer, Said } from './client';
import type { Service } from './launch';

/** A filing as petitioners bring it to the counter; a test says otherwise what matters to it. */
export const filing = {
  channel: 'visit',
  category: 'neighbour',
  region: '990101001',
  title: '宅基地排水纠纷',
  narrative: '邻居翻建房屋后雨水排入我家院内，多次协商未果。',
  request: '请求改建排水并赔偿墙体修缮费用。',
  petitioner: { name: '赵某', phone: '13800000001' },
  counterparties: [{ name: '钱某' }],
};

/** One case from its receipt on, as people at work on it move it. */
export interface Life {
  readonly service: Service;
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  /** A decision that must succeed, on the route below the case. */
  does(user: string, route: string, body?: object): Promise<Answer>;
  /** A decision that must be refused so, and leave the history as it was. */
  isRefused(user: string, route: string, body: object, code: string): Promise<Answer>;
  /** Every step of the case; what was not done in time is written beside them and moves nothing. */
  history(): Promise<Answer['body']['items']>;
  /** What was not done in time. */
  breaches(): Promise<Answer['body']['items']>;
  types(): Promise<readonly string[]>;
  /** Waits for what follows by itself: the last event becomes one of this type. */
  comesTo(type: string): Promise<void>;
  /** Waits until every read model shows everything up to the case's last event; each has a pace of its own. */
  isShown(): Promise<void>;
}

/** What people did; the service notes by itself, a little later, which days passed. */
export const isStep = ({ type }: { readonly type: string }): boolean => type !== 'DeadlineBreached';

/** The life of a case that was received otherwise. */
export const lifeOf = (service: Service, filed: Pick<Said, 'id' | 'number' | 'queryCode'>): Life => {
  const { id, number, queryCode } = filed;
  const path = `/grievances/${id}`;
  const auditor = service.as('auditor');
  const everything = async () => {
    const answer = await auditor.get(`${path}/history`);
    expect(answer.status).toBe(200);
    return answer.body.items;
  };
  const history = async () => (await everything()).filter(isStep);
  const breaches = async () => (await everything()).filter((each) => !isStep(each));
  return {
    ...{ service, id, number, queryCode, history, breaches },
    types: async () => (await history()).map(({ type }) => type),
    does: async (user, route, body) => {
      const answer = await service.as(user).post(`${path}/${route}`, body);
      if (answer.status !== 201) throw new Error(`${user} ${route}: ${answer.status} ${answer.text}`);
      return answer;
    },
    isRefused: async (user, route, body, code) => {
      const before = await history();
      const answer = await service.as(user).post(`${path}/${route}`, body);
      expect([answer.status >= 400 && answer.status < 500, answer.body.code]).toEqual([true, code]);
      expect(await history()).toEqual(before);
      return answer;
    },
    comesTo: async (type) => {
      await auditor.until(`${path}/history`, ({ body }) => body.items.filter(isStep).at(-1)?.type === type);
    },
    isShown: async () => {
      const end = String((await history()).at(-1)?.position);
      const reaches = ({ position }: Record<string, unknown>) => String(position ?? '') >= end;
      await service.as('operator').until('/projections', ({ body }) => body.items.every(reaches));
    },
  };
};

/** A grievance is received. */
export const receive = async (service: Service, by = 'registrar', said: object = {}): Promise<Life> => {
  const answer = await service.as(by).post('/grievances', { ...filing, ...said });
  if (answer.status !== 201) throw new Error(`${by}: ${answer.status} ${answer.text}`);
  return lifeOf(service, answer.body);
};

/** Received and handed to a unit, which signs for it. */
export const delegate = async (
  service: Service,
  { by, said, to = 'county-housing-bureau', signs = 'clerk' }: Delegation = {},
): Promise<Life> => {
  const life = await receive(service, by, said);
  await life.does('router', 'delegations', { mode: 'referral', to, reason: '属其职责' });
  await life.does(signs, 'delegation-receipts');
  return life;
};

export interface Delegation {
  readonly by?: string;
  readonly said?: object;
  readonly to?: string;
  /** Who signs for the delegated case. */
  readonly signs?: string;
}

/** In handling by the county housing bureau. */
export const accept = async (service: Service, delegation?: Delegation): Promise<Life> => {
  const life = await delegate(service, delegation);
  await life.does('handler', 'acceptances', { basis: 'XF 31(6)', procedure: 'ordinary' });
  return life;
};

/** In handling, and its petitioner was heard; the petitioner filed with an account. */
export const hear = async (service: Service, said: object = {}): Promise<Life> => {
  const life = await accept(service, { by: 'petitioner', said: { channel: 'online', counterparties: [], ...said } });
  await life.does('handler', 'findings', { heard: ['petitioner'], facts: '补偿标准依据市政府文件。' });
  return life;
};

/** An opinion is issued and served on the day it is told. */
export const answerWith = async (life: Life, result: string, at: string): Promise<void> => {
  const opinion = { result, facts: '已核查。', basis: ['信访工作条例第三十二条'], reviewBody: 'city-housing-bureau' };
  await life.does('handler', 'opinions', opinion);
  await life.does('handler', 'opinion-services', { proof: '签收回执', at });
};

/** Who mediates where, and how. */
export interface Attempt {
  readonly mediator: string;
  readonly tier: string;
  readonly profile: string;
  readonly unit: string;
}
export const inTheVillage: Attempt = {
  mediator: 'mediator',
  tier: 'people',
  profile: 'people-village',
  unit: 'village-committee',
};
export const inTheTownship = (profile: string): Attempt => ({
  mediator: 'mediator-township',
  tier: 'people',
  profile,
  unit: 'township-committee',
});
export const atTheMarketBureau = (profile: string): Attempt => ({
  mediator: 'mediator-administrative',
  tier: 'administrative',
  profile,
  unit: 'county-market-bureau',
});
export const atTheCourt: Attempt = {
  mediator: 'court-liaison',
  tier: 'judicial',
  profile: 'judicial-assigned',
  unit: 'county-court',
};

const consent = (party: string) => ({ party, answer: 'consented', rightsExplained: true });

/** An attempt is proposed by whoever answers for the case, and everybody consents. */
export const consentTo = async (life: Life, attempt: Attempt, by = attempt.mediator): Promise<void> => {
  const { tier, profile, unit, mediator } = attempt;
  await life.does(by, 'mediation-proposals', { tier, profile, unit });
  for (const party of ['petitioner', 'counterparty-1']) await life.does(mediator, 'consents', consent(party));
};

/** An attempt is proposed, consented to, and opened by its mediator. */
export const mediate = async (life: Life, attempt: Attempt, by?: string): Promise<Answer> => {
  const { mediator } = attempt;
  await consentTo(life, attempt, by);
  await life.does(mediator, 'mediator-designations', { mediator });
  await life.does(mediator, 'designation-answers', { answer: 'confirmed' });
  return life.does(mediator, 'mediations');
};

/** A dispute that the village committee mediates. */
export const mediateInTheVillage = async (service: Service, said: object = {}): Promise<Life> => {
  const life = await delegate(service, { by: 'station-worker', said, to: inTheVillage.unit, signs: 'mediator' });
  await mediate(life, inTheVillage);
  return life;
};

/** A dispute the township could not settle, which the court assigns to mediation before it is filed (委派). */
export const assignToTheCourt = async (service: Service): Promise<Life> => {
  const life = await delegate(service, { to: 'township-committee', signs: 'mediator-township' });
  await mediate(life, inTheTownship('people-township'));
  await life.does('mediator-township', 'mediation-outcomes', { outcome: 'failed', ground: 'no-prospect' });
  await life.does('mediator-township', 'tier-escalations', { to: 'judicial', reason: '诉前委派调解' });
  await mediate(life, atTheCourt);
  return life;
};

/** What both sides agree on, due on that day. */
export const settled = (form: 'oral' | 'written', due: string) => ({
  outcome: 'settled',
  form,
  terms: [{ debtor: 'counterparty-1', obligation: '改建排水沟', due }],
});

/** What was agreed is done and confirmed: the case is resolved, and its parties are invited to rate. */
export const perform = async (life: Life, mediator: string, at: string): Promise<void> => {
  await life.does(mediator, 'performances', { obligation: 1, proof: '现场照片', at });
  await life.does(mediator, 'performance-confirmations', { proof: '双方签字' });
  await life.comesTo('RatingInvited');
};

/** A village dispute settled orally on 5 March 2026 and performed on the 18th. */
export const resolve = async (service: Service, said: object = {}): Promise<Life> => {
  await service.clock('2026-03-02T09:00:00+08:00');
  const life = await mediateInTheVillage(service, said);
  await service.clock('2026-03-05T09:00:00+08:00');
  await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
  await service.clock('2026-03-18T10:00:00+08:00');
  await perform(life, 'mediator', '2026-03-18');
  return life;
};

/** A request is refused so, in problem details, and leaves the case as it was. */
export const checkRefused = async (
  life: Life,
  ask: () => Promise<Answer>,
  status: number,
  code: string,
): Promise<Answer> => {
  const before = await life.history();
  const answer = await ask();
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, code, type: `urn:grievance-resolution:problem:${code}` });
  for (const field of ['title', 'detail', 'instance']) expect(answer.body[field]).toEqual(expect.stringMatching(/./));
  expect(await life.history()).toEqual(before);
  return answer;
};
