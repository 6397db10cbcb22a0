import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from './client';
import { type Service, startService } from './launch';
import {
  accept,
  answerWith,
  delegate,
  hear,
  inTheVillage,
  type Life,
  mediate,
  receive,
  resolve,
  settled,
} from './life';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly 'x-roles'?: readonly string[];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: object }> };
}
type Document = { readonly paths: Record<string, Record<string, Operation>> };

let service: Service;
let served: string;
let operations: readonly (readonly [name: string, operation: Operation])[];
const done = new Set<string>();
let group: string;

beforeAll(async () => {
  service = await startService();
  served = (await service.anyone.get('/openapi.json')).text;
  operations = Object.entries((JSON.parse(served) as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
});

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);

/** Only what must point to something real is said otherwise than in the document. */
type Real = {
  readonly absence?: string;
  readonly target?: string;
  readonly evidence?: string;
  readonly queryCode?: string;
  readonly grievance?: string;
  readonly grievances?: readonly string[];
};

const tokenOf = async (user: string) => (await service.anyone.post('/demo/tokens', { user })).body.token;

const bringsNothingNew = new Set(['PUT /api/demo/clock', 'POST /api/rulebooks/comparisons']);

/** Makes exactly the request the document shows, and sees it succeed. */
const ask = async (client: Client, name: string, path: string, real: Real = {}) => {
  const [, operation] = operations.find(([each]) => each === name) ?? [];
  const example = operation?.requestBody?.content['application/json']?.example;
  if (!example) throw new Error(`${name} has no example`);
  const [method = ''] = name.split(' ');
  const answer = await client.send(method, path, JSON.stringify({ ...example, ...real }));
  expect({ name, status: answer.status, text: answer.text }).toMatchObject({
    status: bringsNothingNew.has(name) ? 200 : 201,
  });
  done.add(name);
  return answer;
};

/** A decision on a case, as documented. */
const shows = (life: Life, user: string, route: string, real?: Real) =>
  ask(service.as(user), `POST /api/grievances/{id}/${route}`, `/grievances/${life.id}/${route}`, real);

/** Several decisions of one person, as documented. */
const showsAll = async (life: Life, user: string, ...routes: readonly string[]) => {
  for (const route of routes) await shows(life, user, route);
};

/** A file of the case, by its hash. */
const attachedTo = async ({ id }: Life): Promise<string> => {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7']), '证据.pdf');
  const headers = { authorization: `Bearer ${await tokenOf('handler')}` };
  await fetch(`${service.base}/api/grievances/${id}/attachments`, { method: 'POST', headers, body: form });
  return String((await service.as('handler').get(`/grievances/${id}/attachments`)).body.items[0]?.hash);
};

/** The village committee mediates, everything as documented but the counterparty's word. */
const mediation = async (): Promise<Life> => {
  await on('2026-03-02');
  const life = await receive(service, 'station-worker');
  await shows(life, 'router', 'delegations');
  await showsAll(life, 'mediator', 'delegation-receipts', 'mediation-proposals', 'consents');
  await life.does('mediator', 'consents', { party: 'counterparty-1', answer: 'consented', rightsExplained: true });
  await showsAll(life, 'mediator', 'mediator-designations', 'designation-answers', 'mediations');
  return life;
};

/** An agreement in effect since 5 March 2026, as documented. */
const agreement = async (): Promise<Life> => {
  const life = await mediation();
  await on('2026-03-05');
  await showsAll(life, 'mediator', 'mediation-outcomes', 'signatures');
  await life.does('mediator', 'signatures', { party: 'counterparty-1' });
  await shows(life, 'mediator', 'countersignatures');
  return life;
};

describe('every example of the documentation works', () => {
  it('at the front door', async () => {
    await ask(service.anyone, 'POST /api/demo/tokens', '/demo/tokens');
    await ask(service.anyone, 'PUT /api/demo/clock', '/demo/clock');
  });

  it('of the rules', async () => {
    await ask(service.as('operator'), 'POST /api/rulebooks', '/rulebooks');
    await ask(service.as('auditor'), 'POST /api/rulebooks/comparisons', '/rulebooks/comparisons');
  });

  it('on the way in', async () => {
    const { body } = await ask(service.as('registrar'), 'POST /api/grievances', '/grievances');
    const code = { 'query-code': body.queryCode };
    expect((await service.anyone.get(`/public/grievances/${body.number}`, code)).status).toBe(200);
    const life = await receive(service);
    await showsAll(life, 'registrar', 'receipt-corrections', 'party-identifications', 'screenings');
    await shows(life, 'router', 'duplicate-links', { target: body.id });
  });

  it('of files, as the form says', async () => {
    const life = await receive(service);
    for (const [path, headers] of [
      ['/api/grievances/{id}/attachments', { authorization: `Bearer ${await tokenOf('registrar')}` }],
      ['/api/public/grievances/{number}/attachments', { 'query-code': life.queryCode }],
    ] as const) {
      const form = new FormData();
      form.set('file', new Blob(['%PDF-1.7']), '证据.pdf');
      const address = service.base + path.replace('{id}', life.id).replace('{number}', life.number);
      expect([path, (await fetch(address, { method: 'POST', headers, body: form })).status]).toEqual([path, 201]);
      done.add(`POST ${path}`);
    }
  });

  it('in delegation', async () => {
    const life = await receive(service, 'station-worker');
    await shows(life, 'router', 'delegations');
    await showsAll(life, 'mediator', 'delegation-receipts', 'path-notices', 'contests');
    await shows(life, 'router', 'contest-decisions');
    await shows(life, 'router', 'redirections');
    const earlier = life.id;
    await shows(await delegate(service), 'clerk', 'declines', { evidence: earlier });
  });

  it('in handling, up to the end of all reviews', async () => {
    await on('2026-03-02');
    const life = await delegate(service, { by: 'petitioner' });
    await showsAll(life, 'handler', 'acceptances', 'hearing-convocations', 'cooling-offs');
    await on('2026-03-05');
    await shows(life, 'handler', 'hearings', { absence: '对方当事人经通知未到场' });
    await shows(life, 'handler', 'findings');
    await shows(life, 'head', 'extensions');
    await on('2026-03-10');
    await showsAll(life, 'handler', 'opinions', 'opinion-services');
    await shows(life, 'petitioner', 'reviews');
    await shows(life, 'reviewer', 'review-decisions');
    await shows(life, 'petitioner', 'final-reviews');
    await showsAll(life, 'final-reviewer', 'final-review-decisions', 'terminations');
    const revoked = await hear(service);
    await answerWith(revoked, 'not-support', '2026-03-10');
    await shows(revoked, 'petitioner', 'reviews');
    await revoked.does('reviewer', 'review-decisions', { result: 'revoked-redo', reasons: '事实不清' });
    await shows(revoked, 'reviewer', 'redos');
  });

  it('in execution, and for suggestions', async () => {
    await on('2026-03-02');
    const suggestion = await receive(service);
    const kind = { kind: 'suggestion', category: 'public-works', urgency: 'normal', tempo: 'prompt' };
    await suggestion.does('router', 'screenings', kind);
    await suggestion.does('router', 'delegations', { mode: 'referral', to: 'county-housing-bureau', reason: '职责' });
    await suggestion.does('handler', 'acceptances', { basis: 'XF 29', procedure: 'simple' });
    await showsAll(suggestion, 'handler', 'procedure-changes', 'suggestion-answers');
    const life = await hear(service);
    await answerWith(life, 'support', '2026-03-02');
    await shows(life, 'handler', 'executions');
    await on('2026-05-06');
    await shows(life, 'petitioner', 'non-executions');
    await shows(life, 'handler', 'execution-confirmations');
  });

  it('in mediation', async () => {
    const life = await mediation();
    await showsAll(life, 'mediator', 'session-schedules');
    await on('2026-03-05', '10:00');
    await showsAll(life, 'mediator', 'sessions', 'undisputed-facts', 'mediation-pauses', 'mediation-resumptions');
    await showsAll(life, 'mediator', 'mediation-extensions', 'danger-reports', 'settlement-proposals');
    await showsAll(life, 'mediator', 'conflict-disclosures', 'mediator-retentions', 'mediator-replacements');
    await life.does('mediator', 'mediation-outcomes', { outcome: 'failed', ground: 'no-prospect' });
    await shows(life, 'mediator', 'tier-escalations');
    await shows(await mediation(), 'mediator', 'sham-reports');
  });

  it('of an agreement, its performance and the ratings', async () => {
    const unhappy = await resolve(service);
    const life = await agreement();
    await shows(life, 'mediator', 'confirmation-requests');
    await on('2026-03-10');
    await shows(life, 'court-liaison', 'court-decisions');
    await on('2026-03-18');
    await showsAll(life, 'mediator', 'performance-urgings', 'performances', 'performance-confirmations');
    await shows(life, 'mediator', 'ratings');
    const name = 'POST /api/public/grievances/{number}/ratings';
    await ask(service.anyone, name, `/public/grievances/${life.number}/ratings`, { queryCode: life.queryCode });
    const dissatisfied = { queryCode: unhappy.queryCode, of: 'mediator', score: 'dissatisfied' };
    expect((await service.anyone.post(`/public/grievances/${unhappy.number}/ratings`, dissatisfied)).status).toBe(201);
    await shows(unhappy, 'registrar', 'second-look-answers');
    await shows(life, 'mediator', 'follow-ups');
    await showsAll(life, 'registrar', 'closures', 'reopenings');
    const broken = await agreement();
    await shows(broken, 'mediator', 'confirmation-requests');
    for (const decision of ['accepted', 'confirmed']) {
      await broken.does('court-liaison', 'court-decisions', { decision, document: '裁定书', at: '2026-03-05' });
    }
    await on('2026-03-21');
    await shows(broken, 'mediator', 'breaches');
    await shows(broken, 'mediator', 'enforcement-requests');
    await shows(await agreement(), 'mediator', 'agreement-amendments');
  });

  it('of several people with one matter', async () => {
    await on('2026-03-02');
    const [first, second] = [await receive(service), await receive(service, 'registrar', { headcount: 3 })];
    const registrar = service.as('registrar');
    const founded = await ask(registrar, 'POST /api/collectives', '/collectives', { grievances: [first.id] });
    const showsGroup = (route: string, real?: Real, by = registrar) =>
      ask(by, `POST /api/collectives/{id}/${route}`, `/collectives/${founded.body.id}/${route}`, real);
    await showsGroup('grievances', { grievance: second.id });
    await showsGroup('members', { grievance: first.id });
    for (const name of ['周某', '吴某']) {
      const joins = { grievance: first.id, name };
      expect((await registrar.post(`/collectives/${founded.body.id}/members`, joins)).status).toBe(201);
    }
    for (const route of ['departures', 'representatives', 'replacements']) await showsGroup(route);
    await showsGroup('settlement-proposals', { grievance: first.id });
    for (const route of ['settlement-answers', 'settlements']) await showsGroup(route);
    await first.does('station-worker', 'withdrawals', { reason: '已和解', confirmedBy: 'registrar' });
    await showsGroup('erasures', {}, service.as('supervisor'));
    group = founded.body.id;
  });

  it('under supervision', async () => {
    await on('2026-03-02');
    const life = await delegate(service);
    await showsAll(life, 'router', 'supervision-orders', 'reminders');
    await shows(life, 'handler', 'supervision-replies');
    await shows(life, 'router', 'supervision-judgements');
    await on('2026-03-26');
    await shows(life, 'router', 'supervision-escalations');
    await on('2026-03-27');
    await showsAll(life, 'supervisor', 'supervision-liftings', 'sponsorships');
  });

  it('when an official withdraws', async () => {
    await on('2026-03-02');
    const life = await accept(service, { by: 'petitioner' });
    await shows(life, 'petitioner', 'recusal-requests');
    await shows(life, 'head', 'recusal-decisions');
    await shows(life, 'clerk', 'interest-declarations');
  });

  it('through a proxy', async () => {
    await on('2026-03-02');
    const life = await receive(service);
    await shows(life, 'registrar', 'mandates');
    await shows(life, 'station-worker', 'proxy-feedbacks');
    await shows(life, 'registrar', 'mandate-revocations');
    await shows(life, 'registrar', 'mandates');
    await shows(life, 'station-worker', 'mandate-resignations');
  });

  it('of the organisation', async () => {
    const operator = service.as('operator');
    await ask(operator, 'POST /api/units/{id}/mergers', '/units/west-village-committee/mergers');
    await ask(operator, 'POST /api/units/{id}/abolitions', '/units/west-village-station/abolitions');
    // An import replaces the demo's organisation, so it has a service of its own.
    const another = await startService();
    await ask(another.as('operator'), 'POST /api/units/imports', '/units/imports');
    await another.stop();
  });

  it('when it is taken back, and its petitioner’s texts are held, then erased', async () => {
    const life = await receive(service, 'petitioner');
    await shows(life, 'petitioner', 'withdrawals');
    await showsAll(life, 'supervisor', 'legal-holds', 'legal-hold-liftings', 'erasures');
  });

  it('and none was left out', () => {
    const documented = operations.filter(([, { requestBody }]) => requestBody).map(([name]) => name);
    expect(documented.length).toBeGreaterThan(50);
    expect([...done].sort()).toEqual(documented.sort());
  });
});

describe('every operation that takes no body', () => {
  it('answers whom it is for', async () => {
    await on('2026-03-02');
    const life = await accept(service);
    const hash = await attachedTo(life);
    await mediate(life, inTheVillage, 'handler');
    await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
    await on('2026-03-03');
    await life.isShown();
    const asked = {
      '/api/grievances': ['auditor', '/api/grievances?limit=2'],
      '/api/grievances/{id}': ['auditor', `/api/grievances/${life.id}`],
      '/api/grievances/{id}/attachments': ['auditor', `/api/grievances/${life.id}/attachments`],
      '/api/grievances/{id}/attachments/{hash}': ['auditor', `/api/grievances/${life.id}/attachments/${hash}`],
      '/api/grievances/{id}/history': ['auditor', `/api/grievances/${life.id}/history`],
      '/api/grievances/{id}/erasures': ['auditor', `/api/grievances/${life.id}/erasures`],
      '/api/grievances/{id}/clocks': ['auditor', `/api/grievances/${life.id}/clocks`],
      '/api/rulebooks/{id}': ['viewer', '/api/rulebooks/cn-national'],
      '/api/grievances/{id}/state': ['auditor', `/api/grievances/${life.id}/state?revision=3`],
      '/api/grievances/{id}/related': ['router', `/api/grievances/${life.id}/related`],
      '/api/changes': ['auditor', '/api/changes'],
      '/api/pipeline': ['viewer', '/api/pipeline?by=tier'],
      '/api/satisfaction': ['viewer', '/api/satisfaction?by=category'],
      '/api/figures/{name}': ['viewer', '/api/figures/satisfaction-rate?rater=petitioner'],
      '/api/figures/{name}/events': ['auditor', '/api/figures/mediations-opened/events?limit=2'],
      '/api/mediations': ['mediator', '/api/mediations?limit=2'],
      '/api/projections': ['operator', '/api/projections'],
      '/api/invariants/{name}': ['auditor', '/api/invariants/without-owner'],
      '/api/collectives': ['supervisor', '/api/collectives?limit=2'],
      '/api/repeated-petitions': ['router', '/api/repeated-petitions?limit=2'],
      '/api/collectives/{id}': ['registrar', `/api/collectives/${group}`],
      '/api/collectives/{id}/erasures': ['auditor', `/api/collectives/${group}/erasures`],
      '/api/collectives/{id}/history': ['auditor', `/api/collectives/${group}/history`],
      '/api/accounts': ['router', '/api/accounts'],
      '/api/supervisions': ['supervisor', '/api/supervisions?limit=2'],
      '/api/agreements': ['mediator', '/api/agreements?standing=overdue&limit=2'],
      '/api/reviews': ['reviewer', '/api/reviews?state=pending&limit=2'],
      '/api/deadlines': ['supervisor', '/api/deadlines?colour=amber,red&limit=2'],
      '/api/deadlines/loads': ['clerk', '/api/deadlines/loads?region=990100'],
      '/api/deadlines/counts': ['viewer', '/api/deadlines/counts?by=unit'],
      '/api/units/{id}': ['viewer', '/api/units/county-court'],
    } as const;
    const reads = operations.filter(([name]) => name.startsWith('GET ') && !name.includes('/public/'));
    for (const [name] of reads) {
      const path = name.slice('GET '.length);
      const [user, address] = asked[path as keyof typeof asked] ?? ['viewer', path];
      const answer = await fetch(service.base + address, {
        headers: { authorization: `Bearer ${await tokenOf(user)}` },
      });
      expect([name, answer.status]).toEqual([name, 200]);
    }
    expect(reads.length).toBeGreaterThan(8);
    expect((await service.anyone.send('DELETE', '/demo/clock', undefined)).status).toBe(200);
  });
});

describe('the documentation', () => {
  it('says of every operation what it does and for whom it is', () => {
    const silent = operations.filter(
      ([, { summary, description, 'x-roles': roles = [] }]) =>
        !summary || roles.length === 0 || !description?.includes(`For: ${roles.join(', ')}.`),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('is kept as docs/openapi.json', () => {
    const file = join(process.cwd(), 'docs', 'openapi.json');
    if (process.env.UPDATE_OPENAPI) writeFileSync(file, `${JSON.stringify(JSON.parse(served), null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(served));
  });
});
