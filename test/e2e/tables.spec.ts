import type { Client } from './client';
import { type Service, startService } from './launch';
import { answerWith, hear, mediateInTheVillage, receive, resolve } from './life';
import { firstSheet } from './workbook';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  await receive(service, 'registrar', { title: '=HYPERLINK("http://evil","邻居")' });
  const life = await mediateInTheVillage(service);
  await life.does('router', 'supervision-orders', { ground: 'overdue', reason: '久拖不决', due: '2026-03-20' });
  await resolve(service);
  const reviewed = await hear(service);
  await service.clock('2026-03-19T09:00:00+08:00');
  await answerWith(reviewed, 'not-support', '2026-03-19');
  await reviewed.does('petitioner', 'reviews', { grounds: '标准适用错误', body: 'city-housing-bureau' });
  const last = await receive(service);
  await service.as('registrar').post('/collectives', { grievances: [last.id], matter: '排水改造' });
  await service.as('router').until('/collectives', ({ body }) => body.items.length === 1);
  await last.isShown();
});

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const asCsv = (client: Client, path: string, language = 'en') =>
  client.get(path, { accept: 'text/csv', 'accept-language': language });
const linesOf = (text: string) => text.replace('\ufeff', '').split('\r\n');

describe('lists and figures as tables', () => {
  it.each<readonly [string, string, string, string]>([
    ['router', '/grievances', 'Number,Title,Kind', '编号,标题,类型'],
    ['mediator', '/mediations', 'Number,Title,Attempt', '编号,标题,第几次调解'],
    ['router', '/supervisions', 'Number,Order,Supervising unit', '编号,督办序号,督办单位'],
    ['supervisor', '/deadlines?state=met,late,waived', 'Number,Clock,Duty', '编号,时限代码,时限'],
    ['reviewer', '/reviews', 'Number,Kind,Reviewed unit', '编号,复查复核,原处理机关'],
    ['mediator', '/agreements', 'Number,Agreement,Tier', '编号,第几份协议,调解层级'],
    ['router', '/repeated-petitions', 'Number,Category,Channel', '编号,类别,渠道'],
    ['router', '/collectives', 'Matter,Category,Region', '共同事项,类别,地区'],
    ['viewer', '/volume?by=category', 'Part,Of,People', '部分,项目,人数'],
    ['viewer', '/pipeline?by=tier', 'Part,Of,Proposed', '部分,项目,提出'],
    ['viewer', '/satisfaction', 'Part,Of,Invited', '部分,项目,邀请'],
  ])('%s reads %s as CSV, with headings in the language asked for', async (user, path, en, zh) => {
    const answer = await asCsv(service.as(user), path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.csv"$/);
    expect(linesOf(answer.text)[0]).toMatch(new RegExp(`^${en}`));
    expect(linesOf(answer.text).length).toBeGreaterThan(2);
    expect(linesOf((await asCsv(service.as(user), path, 'zh-CN')).text)[0]).toMatch(new RegExp(`^${zh}`));
  });

  it('have every row, not a page of them, narrowed as asked', async () => {
    const { body } = await service.as('router').get('/grievances');
    const numbers = body.items.map(({ number }) => number);
    const all = linesOf((await asCsv(service.as('router'), '/grievances?limit=1')).text).slice(1, -1);
    expect(all.map((line) => line.split(',')[0])).toEqual(numbers);
    const none = await asCsv(service.as('router'), '/grievances?status=terminated');
    expect(linesOf(none.text).slice(1, -1)).toEqual([]);
  });

  it('run no text as a formula', async () => {
    const { text } = await asCsv(service.as('router'), '/grievances');
    expect(text).toContain(`"'=HYPERLINK(""http://evil"",""邻居"")"`);
  });

  it('are workbooks where XLSX is asked for', async () => {
    const { body } = await service.anyone.post('/demo/tokens', { user: 'router' });
    const headers = { authorization: `Bearer ${body.token}`, accept: xlsx };
    const answer = await fetch(`${service.base}/api/grievances`, { headers });
    expect(answer.headers.get('content-type')).toBe(xlsx);
    const sheet = firstSheet(Buffer.from(await answer.arrayBuffer()));
    const { items } = (await service.as('router').get('/grievances')).body;
    expect(sheet.match(/<row /g)).toHaveLength(items.length + 1);
    expect(sheet).not.toContain('<f>');
  });

  it('hold the numbers that are shown', async () => {
    const { body } = await service.as('viewer').get('/pipeline');
    const total = linesOf((await asCsv(service.as('viewer'), '/pipeline')).text)[1]?.split(',');
    const shown = body.total as Record<string, number>;
    expect(total?.slice(0, 6)).toEqual(
      ['total', '', shown.proposed, shown.consented, shown.opened, shown.settled].map(String),
    );
  });

  it('are JSON for whoever asks for anything, and refuse what JSON refuses', async () => {
    const answer = await service.as('router').get('/grievances', { accept: '*/*' });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('vary')).toContain('Accept');
    expect((await asCsv(service.as('router'), '/grievances?wrong=1')).body.code).toBe('invalid-request');
    expect((await asCsv(service.as('viewer'), '/grievances')).status).toBe(403);
  });
});
