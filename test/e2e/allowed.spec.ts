import type { Answer } from './client';
import { type Service, startService } from './launch';
import { answerWith, delegate, hear, type Life, mediateInTheVillage, receive, resolve, settled } from './life';

interface Route {
  readonly path: string;
  readonly decisions: readonly string[];
  readonly example: object;
}

let service: Service;
let routes: readonly Route[];
beforeAll(async () => {
  service = await startService();
  const { paths } = (await service.anyone.get('/openapi.json')).body as unknown as {
    paths: Record<string, Record<string, { 'x-decisions'?: string[]; requestBody?: { content: Content } }>>;
  };
  routes = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/grievances/{id}/'))
    .flatMap(([path, { post }]) => {
      const example = post?.requestBody?.content['application/json']?.example;
      return post?.['x-decisions'] && example
        ? [{ path: path.split('/').at(-1) ?? '', decisions: post['x-decisions'], example }]
        : [];
    });
});
type Content = { readonly 'application/json'?: { readonly example?: object } };

const on = (day: string) => service.clock(`${day}T09:00:00+08:00`);

const everybody = [
  ...['registrar', 'router', 'clerk', 'handler', 'head', 'labour-handler', 'mediator', 'mediator-township'],
  ...['court-liaison', 'reviewer', 'supervisor', 'auditor', 'expert', 'station-worker', 'petitioner'],
];

/** What only the asking person's place, or how the case stands, can say; a wish is refused in other words. */
const refusedBefore = (answer: Answer): boolean =>
  answer.status === 403 ||
  answer.body.code === 'grievance-not-found' ||
  /^not-(received|delegated|contested|in-|performing|opinion|review|final|executing|resolved)/.test(answer.body.code);

/** A route that both concludes and ends a mediation is tried by the one outcome that each decision has. */
const wishFor = ({ path, example }: Route, decision: string): object => {
  if (decision === 'EndMediation') return { outcome: 'failed', ground: 'withdrawn' };
  return path === 'duplicate-links' ? { target: '0123456789ab', reason: '同一事项' } : example;
};

const stages: Readonly<Record<string, () => Promise<Life>>> = {
  received: () => receive(service, 'petitioner'),
  delegated: () => delegate(service, { by: 'petitioner' }),
  'in handling': () => hear(service),
  'in mediation': async () => {
    const life = await mediateInTheVillage(service);
    await life.does('station-worker', 'party-identifications', {
      ...{ party: 'petitioner', account: 'petitioner', means: '现场核验' },
    });
    return life;
  },
  'agreed in writing': async () => {
    const life = await mediateInTheVillage(service);
    await life.does('mediator', 'mediation-outcomes', settled('written', '2026-03-20'));
    return life;
  },
  answered: async () => {
    const life = await hear(service);
    await answerWith(life, 'support', '2026-03-02');
    return life;
  },
  resolved: async () => {
    const life = await resolve(service);
    await on('2026-03-18');
    return life;
  },
};

/** Duplicates are linked to a case that is there; that one is not is no matter of being allowed. */
const isAbout = (route: Route) => route.path !== 'duplicate-links';

describe.each(Object.keys(stages))('what a case %s allows', (stage) => {
  const begin = async (): Promise<Life> => {
    await on('2026-03-02');
    return (stages[stage] as () => Promise<Life>)();
  };
  const allowedTo = async (life: Life, user: string): Promise<readonly string[]> => {
    const { status, body } = await service.as(user).get(`/grievances/${life.id}`);
    expect([200, 404]).toContain(status);
    return status === 404 ? [] : body.allowed;
  };

  it('nobody else’s wish gets past, and what it offers is not refused for who asks or how it stands', async () => {
    const life = await begin();
    const offered: [user: string, route: Route, decision: string][] = [];
    const types = await life.types();
    const tries = async (user: string): Promise<void> => {
      const allowed = await allowedTo(life, user);
      for (const route of routes.filter(isAbout)) {
        for (const decision of route.decisions) {
          if (allowed.includes(decision)) offered.push([user, route, decision]);
          else {
            const answer = await service
              .as(user)
              .post(`/grievances/${life.id}/${route.path}`, wishFor(route, decision));
            const passed = [200, 201, 400].includes(answer.status) ? answer.text : 'refused';
            expect([user, decision, passed]).toEqual([user, decision, 'refused']);
          }
        }
      }
    };
    await Promise.all(everybody.map(tries));
    expect(await life.types()).toEqual(types);
    expect(offered.length).toBeGreaterThan(0);
    for (const [user, route, decision] of offered) {
      const copy = await begin();
      const answer = await service.as(user).post(`/grievances/${copy.id}/${route.path}`, wishFor(route, decision));
      expect([user, decision, refusedBefore(answer) ? answer.text : 'done']).toEqual([user, decision, 'done']);
    }
  });
});

describe('what is not allowed now', () => {
  it('is told with the reason a wish would be refused with, in the language asked for, if it is theirs at all', async () => {
    await on('2026-03-02');
    const life = await delegate(service, { by: 'petitioner' });
    const page = async (user: string, language: string) =>
      (await service.as(user).get(`/grievances/${life.id}`, { 'accept-language': language })).body
        .notAllowed as readonly Reason[];
    const [zh, en] = [await page('handler', 'zh-CN'), await page('handler', 'en')];
    expect(en.map(({ decision }) => decision)).toEqual(zh.map(({ decision }) => decision));
    const { decision: _, ...reason } = zh.find(({ decision }) => decision === 'ServeOpinion') as Reason;
    const wish = { proof: '回执', at: '2026-03-02' };
    expect((await service.as('handler').post(`/grievances/${life.id}/opinion-services`, wish)).body).toMatchObject(
      reason,
    );
    expect(reason.detail).toMatch(/\p{Script=Han}/u);
    expect(en.find(({ decision }) => decision === 'ServeOpinion')?.detail).toMatch(/^[A-Z]/);
    const { allowed } = (await service.as('handler').get(`/grievances/${life.id}`)).body;
    expect(zh.filter(({ decision }) => allowed.includes(decision))).toEqual([]);
    expect((await page('auditor', 'en')).map(({ decision }) => decision)).not.toContain('ServeOpinion');
  });
});

interface Reason {
  readonly decision: string;
  readonly code: string;
  readonly detail: string;
}

describe('what there is to allow', () => {
  it('is every decision with a route', () => {
    expect(routes.length).toBeGreaterThan(50);
    expect(new Set(routes.flatMap(({ decisions }) => decisions)).size).toBeGreaterThanOrEqual(routes.length);
  });
});
