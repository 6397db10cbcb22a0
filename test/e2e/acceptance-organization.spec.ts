import { valueAt } from './client';
import { type Service, startService } from './launch';
import { accept, answerWith, delegate, filing, hear, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
const on = (day: string) => service.clock(`${day}T09:00:00+08:00`);

describe('acceptance 24: an accusation about a unit', () => {
  const accused = 'county-housing-bureau';
  const ofTheAccused = ['clerk', 'handler', 'head'];
  const accuse = async () => {
    const life = await receive(service, 'station-worker', { title: '反映违规审批问题' });
    await life.does('station-worker', 'screenings', {
      ...{ kind: 'accusation', category: 'discipline', urgency: 'normal', tempo: 'firm', accused },
    });
    return life;
  };

  it('is seen by those who took it in and the discipline body alone', async () => {
    await on('2026-03-02');
    const life = await accuse();
    for (const user of ['station-worker', 'discipline'])
      expect((await service.as(user).get(`/grievances/${life.id}`)).status).toBe(200);
    for (const user of [...ofTheAccused, 'router', 'supervisor', 'auditor'])
      expect((await service.as(user).get(`/grievances/${life.id}`)).body.code).toBe('grievance-not-found');
  });

  it('is nothing that anybody of the unit can open, list, search, count or decide', async () => {
    await on('2026-03-02');
    const pipeline = async () => {
      const { body } = await service.as('head').get('/pipeline?by=unit');
      return { filings: body.filings, phases: body.phases, total: body.total, groups: body.groups };
    };
    const before = await pipeline();
    const life = await accuse();
    const paths = ['', '/history', '/state', '/clocks'].map((each) => `/grievances/${life.id}${each}`);
    await service.as('discipline').until('/grievances', ({ body }) => body.items.some(({ id }) => id === life.id));
    for (const user of ofTheAccused) {
      const client = service.as(user);
      for (const path of paths) expect([path, (await client.get(path)).status]).toEqual([path, 404]);
      for (const query of ['', `?q=${life.number}`, `?q=${encodeURIComponent('违规审批')}`, '?status=received']) {
        const { text } = await client.get(`/grievances${query}`);
        expect(text).not.toContain(life.id);
      }
      for (const route of ['acceptances', 'delegation-receipts', 'supervision-replies', 'findings']) {
        const answer = await client.post(`/grievances/${life.id}/${route}`, {});
        expect([route, [400, 403, 404].includes(answer.status), answer.text.includes(life.number)]).toEqual([
          ...[route, true, false],
        ]);
      }
    }
    // Somebody else's case that came after it is counted: what is counted by then does not hold the accusation.
    await receive(service);
    const inOrder = await service
      .as('head')
      .until('/pipeline?by=unit', ({ body }) => body.filings === Number(before.filings) + 1);
    expect(inOrder.body).toMatchObject({
      ...{ total: before.total, groups: before.groups },
      phases: { ...(before.phases as object), received: Number(valueAt(before.phases, 'received')) + 1 },
    });
    const volume = await service.as('head').until('/volume', ({ body }) => body.filings === Number(before.filings) + 1);
    expect(volume.body.cases).toBe(volume.body.filings);
  });

  it('stays hidden from the unit its accused unit is merged into', async () => {
    await on('2026-03-02');
    const operator = service.as('operator');
    const life = await receive(service, 'registrar', { title: '反映市场监管问题' });
    await life.does('registrar', 'screenings', {
      ...{
        kind: 'accusation',
        category: 'discipline',
        urgency: 'normal',
        tempo: 'firm',
        accused: 'west-village-station',
      },
    });
    const merger = { successor: 'county-petition-office', reason: '机构改革' };
    expect((await service.as('registrar').get(`/grievances/${life.id}`)).status).toBe(200);
    expect((await operator.post('/units/west-village-station/mergers', merger)).status).toBe(201);
    expect((await service.as('registrar').get(`/grievances/${life.id}`)).status).toBe(404);
    const { text } = await service.as('registrar').get('/grievances?limit=200');
    expect(text).not.toContain(life.id);
    expect((await service.as('discipline').get(`/grievances/${life.id}`)).status).toBe(200);
  });
});

describe('acceptance 25: supervision', () => {
  it('ordered, its reply returned twice, escalated and lifted: each step is in the replay', async () => {
    await on('2026-03-02');
    const life = await accept(service);
    const order = { ground: 'overdue', reason: '逾期未办结', due: '2026-03-09' };
    const reply = { order: 1, reply: '正在办理' };
    const returned = (due: string) => ({ order: 1, outcome: 'returned', reasons: '未说明原因', due });
    await life.isRefused('handler', 'supervision-orders', order, 'role-not-entitled');
    await life.does('router', 'supervision-orders', order);
    await life.isRefused('labour-handler', 'supervision-replies', reply, 'grievance-not-found');
    await life.isRefused('router', 'supervision-judgements', returned('2026-03-12'), 'not-replied');
    await on('2026-03-09');
    const escalation = { order: 1, to: 'city-petition-office', reason: '答复不实', due: '2026-03-25' };
    await life.isRefused('router', 'supervision-escalations', escalation, 'nothing-to-escalate');
    await life.does('handler', 'supervision-replies', reply);
    await life.does('router', 'supervision-judgements', returned('2026-03-12'));
    await life.does('head', 'supervision-replies', reply);
    await life.does('router', 'supervision-judgements', returned('2026-03-16'));
    await life.does('router', 'supervision-escalations', escalation);
    await life.isRefused('router', 'supervision-liftings', { order: 1, reason: '已办' }, 'not-supervised');
    await on('2026-03-20');
    await life.does('supervisor', 'supervision-liftings', { order: 1, reason: '已办结并送达' });
    expect((await life.types()).slice(-7)).toEqual([
      'SupervisionOrdered',
      ...['SupervisionReplied', 'SupervisionReplyReturned', 'SupervisionReplied', 'SupervisionReplyReturned'],
      ...['SupervisionEscalated', 'SupervisionLifted'],
    ]);
    const { body } = await service.as('auditor').get(`/grievances/${life.id}/state`);
    expect(body).toMatchObject({
      status: 'in-handling',
      supervisions: [{ order: 1, from: 'city-petition-office', state: 'lifted', returns: 2 }],
    });
    const then = await service.as('auditor').get(`/grievances/${life.id}/state?at=2026-03-02`);
    expect(then.body).toMatchObject({
      supervisions: [{ from: 'county-petition-office', state: 'ordered', returns: 0 }],
    });
    const clocks = (body.clocks as { code: string; due: string; state: string }[]).filter(
      ({ code }) => code === 'SUPERVISE',
    );
    expect(clocks.map(({ due, state }) => [due, state])).toEqual([
      ...[
        ['2026-03-09', 'met'],
        ['2026-03-12', 'met'],
        ['2026-03-16', 'waived'],
        ['2026-03-25', 'waived'],
      ],
    ]);
  });

  it('stands on the board of those who may see the case, the first due first', async () => {
    await on('2026-03-02');
    const [late, soon] = [await accept(service), await accept(service)];
    await late.does('router', 'supervision-orders', { ground: 'shirking', reason: '推诿', due: '2026-03-05' });
    await soon.does('router', 'supervision-orders', { ground: 'overdue', reason: '逾期', due: '2026-03-08' });
    await on('2026-03-06');
    const ids = (items: readonly object[]) => items.map((each) => (each as { grievance: string }).grievance);
    const { body } = await service
      .as('router')
      .until('/supervisions?unit=county-housing-bureau', ({ body }) => ids(body.items).includes(soon.id));
    expect(body.items.filter(({ grievance }) => grievance === late.id)).toMatchObject([
      { from: 'county-petition-office', ground: 'shirking', state: 'ordered', due: '2026-03-05', overdue: true },
    ]);
    expect(ids(body.items).indexOf(late.id)).toBeLessThan(ids(body.items).indexOf(soon.id));
    expect(ids((await service.as('handler').get('/supervisions')).body.items)).toContain(soon.id);
    expect((await service.as('labour-handler').get('/supervisions')).body.items).toEqual([]);
    const paged = await service.as('router').get('/supervisions?limit=1');
    const rest = await service.as('router').get(`/supervisions?limit=200&cursor=${paged.body.next}`);
    expect(ids(rest.body.items)).not.toContain(ids(paged.body.items)[0]);
  });

  it('by reminder and by a leader who takes the case upon themselves changes no state', async () => {
    await on('2026-03-02');
    const life = await delegate(service);
    await life.does('router', 'reminders', { note: '请尽快办理' });
    const sponsorship = { leader: 'deputy-mayor', unit: 'city-government', reason: '疑难复杂' };
    await life.isRefused('router', 'sponsorships', sponsorship, 'role-not-entitled');
    await life.does('supervisor', 'sponsorships', sponsorship);
    const { body } = await service.as('auditor').get(`/grievances/${life.id}/state`);
    expect(body).toMatchObject({ status: 'delegated', sponsor: 'deputy-mayor' });
  });
});

describe('acceptance 8: the organisation that changes', () => {
  it('hands a case of a merged unit to its successor: owner, worklist, decisions and the review one level above', async () => {
    await on('2026-03-02');
    const own = await startService();
    await own.clock('2026-03-02T09:00:00+08:00');
    const life = await hear(own);
    const merger = { successor: 'county-labour-bureau', reason: '机构改革' };
    expect((await own.as('router').post('/units/county-housing-bureau/mergers', merger)).status).toBe(403);
    const operator = own.as('operator');
    expect(
      (await operator.post('/units/county-housing-bureau/mergers', { ...merger, successor: 'nowhere' })).body.code,
    ).toBe('successor-unknown');
    const inChinese = { 'accept-language': 'zh-CN' };
    const itself = { ...merger, successor: 'county-housing-bureau' };
    expect((await operator.post('/units/county-housing-bureau/mergers', itself, inChinese)).body.detail).toBe(
      '东湖县住房和城乡建设局不能承继东湖县住房和城乡建设局：承继单位须为现有的其他单位（信访工作条例第二十四条）。',
    );
    const before = (await own.anyone.post('/demo/tokens', { user: 'handler' })).body.token;
    const { body } = await operator.post('/units/county-housing-bureau/mergers', merger, { 'idempotency-key': 'm1' });
    expect(body.events.map(({ type }) => type)).toEqual(['UnitEstablished', 'UnitMerged']);
    const again = await operator.post('/units/county-housing-bureau/mergers', merger, { 'idempotency-key': 'm1' });
    expect(again.body).toEqual(body);
    expect((await operator.get('/units/county-housing-bureau')).body).toMatchObject({
      successor: 'county-labour-bureau',
    });

    const successor = own.as('labour-handler');
    expect((await successor.get(`/grievances/${life.id}`)).body).toMatchObject({ owner: 'county-labour-bureau' });
    for (const unit of ['county-labour-bureau', 'county-housing-bureau']) {
      const { body: list } = await successor.get(`/grievances?unit=${unit}`);
      expect(list.items).toMatchObject([{ id: life.id, unit: 'county-labour-bureau' }]);
    }
    const ended = await own.holding(before).get('/grievances');
    expect([ended.status, ended.body.code]).toEqual([403, 'unit-ended']);
    const told = await own.holding(before).get('/grievances', inChinese);
    expect(told.body.detail).toMatch(/东湖县住房和城乡建设局已撤并，其职责由东湖县人力资源和社会保障局承继/);
    const twice = { successor: 'county-market-bureau', reason: '机构改革' };
    expect((await operator.post('/units/county-housing-bureau/abolitions', twice, inChinese)).body.detail).toBe(
      '东湖县住房和城乡建设局已撤并，由东湖县人力资源和社会保障局承继（信访工作条例第二十四条）。',
    );
    const opinion = { result: 'explain', facts: '已核查。', basis: ['信访工作条例第三十二条'] };
    await life.isRefused(
      'labour-handler',
      'opinions',
      { ...opinion, reviewBody: 'city-housing-bureau' },
      'not-one-level-above',
    );
    await life.does('labour-handler', 'opinions', { ...opinion, reviewBody: 'city-government' });
    await life.isRefused(
      'router',
      'delegations',
      { mode: 'referral', to: 'county-housing-bureau', reason: '职责' },
      'not-received',
    );
    await own.stop();
    const restarted = await startService({ dataDir: own.dataDir });
    expect((await restarted.as('viewer').get('/units/county-housing-bureau')).body).toMatchObject({
      successor: 'county-labour-bureau',
    });
    await restarted.stop();
  });

  it('comes from a file, whose faults are named by line, and replaces the demo’s', async () => {
    const own = await startService();
    const operator = own.as('operator');
    const header = 'type,id,name,level,parent,kind,region,superior,mediates';
    const regions = ['region,11,新城市,city,,,,,', 'region,1101,新城区,county,11,,,,'];
    const office = 'unit,new-office,新城区信访局,,,petition-office,1101,,';
    const faulty = [header, ...regions, office, 'unit,new-court,法院,,,court,1109,,judicial'].join('\n');
    const refused = await operator.post('/units/imports', { file: faulty });
    expect([refused.status, refused.body.errors.map(({ pointer }) => pointer)]).toEqual([400, ['line 5']]);
    expect((await operator.get('/units?kind=court')).body.items).toMatchObject([{ id: 'county-court' }]);
    const file = [header, ...regions, office].join('\n');
    const imported = await operator.post('/units/imports', { file });
    expect([imported.status, imported.body]).toMatchObject([201, { regions: 2, units: 1, unchanged: 0 }]);
    const again = await operator.post('/units/imports', { file });
    expect([again.status, again.body]).toMatchObject([200, { unchanged: 3, added: {} }]);
    expect((await operator.get('/units')).body.items).toMatchObject([{ id: 'new-office' }]);
    const { body } = await own.anyone.post('/grievances', { ...filing, region: '1101' });
    expect(body.number).toMatch(/./);
    const stranger = await own.as('registrar').get('/grievances');
    expect([stranger.status, stranger.body.code]).toEqual([403, 'unit-unknown']);
    await own.stop();
  });
});

describe('a late reply to supervision', () => {
  it('is on record, and a unit that was answered is not supervised by itself', async () => {
    await on('2026-03-02');
    const life = await hear(service);
    await life.isRefused('router', 'supervision-replies', { order: 1, reply: '无' }, 'not-supervised');
    await life.does('supervisor', 'supervision-orders', { ground: 'shirking', reason: '推诿', due: '2026-03-05' });
    await on('2026-03-10');
    await answerWith(life, 'explain', '2026-03-10');
    const { body } = await service.as('auditor').get(`/grievances/${life.id}/state`);
    expect(body.clocks).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'SUPERVISE', state: 'overdue', due: '2026-03-05' })]),
    );
  });
});
