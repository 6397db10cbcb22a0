import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Service, startProgram, startService, temporaryFolder } from './launch';
import { accept, delegate, type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const clocksOf = async ({ id }: Life, query = '') => {
  const { status, body } = await service.as('auditor').get(`/grievances/${id}/clocks${query}`);
  expect(status).toBe(200);
  const { items, rulebook, calendar } = body;
  return { items, rulebook, calendar, of: (code: string) => items.find((each) => each.code === code) };
};
const ofTheCounty = {
  id: 'donghu',
  edition: '2026.1',
  basedOn: 'cn-national-2026.1',
  title: { en: 'Donghu County', zh: '东湖县' },
  regions: ['9901'],
  channels: [],
  inForceFrom: '2026-03-10',
  deadlines: {
    'XF-TRANSFER': {
      count: 5,
      unit: 'working-days',
      basis: 'Donghu 8',
      articleZh: '东湖县办法第八条',
      status: 'local',
    },
  },
};

describe('acceptance 26: replay at a past date', () => {
  it('shows state, owner, clocks and rulebook of that date, and a new rulebook does not change it', async () => {
    await on('2026-03-02');
    const life = await receive(service);
    await on('2026-03-04');
    const [state, clocks] = ['state', 'clocks'].map((of) => `/grievances/${life.id}/${of}?at=2026-03-04`);
    const before = await Promise.all([state, clocks].map((path = '') => service.as('auditor').get(path)));
    expect(before[0]?.body).toMatchObject({
      status: 'received',
      owner: 'county-petition-office',
      rulebook: 'cn-national-2026.1',
    });
    expect(before[1]?.body.items[0]).toMatchObject({ code: 'XF-TRANSFER', due: '2026-03-17', state: 'running' });

    await on('2026-03-09');
    expect((await service.as('operator').post('/rulebooks', ofTheCounty)).status).toBe(201);
    await life.does('router', 'delegations', { mode: 'referral', to: 'county-housing-bureau', reason: '属其职责' });
    await on('2026-03-10');
    const after = await Promise.all([state, clocks].map((path = '') => service.as('auditor').get(path)));
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    expect(await clocksOf(life)).toMatchObject({ rulebook: 'cn-national-2026.1' });

    const next = await clocksOf(await receive(service));
    expect(next.rulebook).toBe('donghu-2026.1');
    expect(next.of('XF-TRANSFER')).toMatchObject({ due: '2026-03-17', basis: 'Donghu 8' });
    expect((await clocksOf(await receive(service, 'registrar', { region: '990000' }))).rulebook).toBe(
      'cn-national-2026.1',
    );
  });
});

describe('a rulebook', () => {
  it('is refused by field when it does not fit', async () => {
    const wrong = { ...ofTheCounty, edition: '2026.9', deadlines: { 'XF-TRANSFER': { count: -1 } } };
    const { status, body } = await service.as('operator').post('/rulebooks', wrong);
    expect([status, body.errors.map(({ pointer }) => pointer)]).toEqual([
      400,
      ['/deadlines/XF-TRANSFER/count', '/deadlines/XF-TRANSFER/basis'],
    ]);
    const { body: unknown } = await service
      .as('operator')
      .post('/rulebooks', { ...ofTheCounty, basedOn: 'cn-none-2026.1' });
    expect(unknown.errors.map(({ pointer }) => pointer)).toEqual(['/basedOn']);
  });

  it('is published once, by the operator only, and read by everybody who signed in', async () => {
    const again = await service.as('operator').post('/rulebooks', ofTheCounty);
    expect([again.status, again.body.code]).toEqual([409, 'edition-published']);
    expect((await service.as('supervisor').post('/rulebooks', { ...ofTheCounty, edition: '2026.2' })).status).toBe(403);
    const { body: list } = await service.as('viewer').get('/rulebooks');
    expect(list.items.map(({ version }) => version)).toEqual(
      expect.arrayContaining(['cn-zhejiang-2016.1', 'donghu-2026.1']),
    );
    const { body: read } = await service.as('viewer').get('/rulebooks/donghu');
    expect(read).toMatchObject({ version: 'donghu-2026.1', deadlines: { 'XF-TRANSFER': { count: 5 } } });
    expect((await service.as('viewer').get('/rulebooks/none')).body.code).toBe('unknown-rulebook');
  });
});

describe('a comparison of rulebooks', () => {
  const period = { from: '2026-04-01', to: '2026-04-30' };
  const compared = (body: object, query = '') =>
    service.as('auditor').post(`/rulebooks/comparisons${query}`, { ...period, ...body });

  it('lists each case whose clocks would have ended differently, and why, page by page', async () => {
    await on('2026-04-01');
    const lives = [await receive(service), await receive(service), await receive(service)];
    await service
      .as('auditor')
      .until(`/grievances?sort=-received`, ({ body }) =>
        lives.every(({ id }) => body.items.some((each) => each.id === id)),
      );
    const before = await Promise.all(lives.map((life) => life.history()));
    const { status, body } = await compared({ rulebook: 'cn-national-2026.1' }, '?limit=2');
    expect([status, body.replayed, body.items.length]).toEqual([200, 2, 2]);
    expect(body.items[0]).toMatchObject({
      own: 'donghu-2026.1',
      other: 'cn-national-2026.1',
      clocks: [{ code: 'XF-TRANSFER', own: { due: '2026-04-09' }, other: { due: '2026-04-16' } }],
    });
    expect(JSON.stringify(body.items[0])).toContain('"in":"other"');
    const { body: rest } = await compared({ rulebook: 'cn-national-2026.1' }, `?limit=2&cursor=${body.next}`);
    expect([rest.replayed, rest.items.length, rest.next]).toEqual([1, 1, null]);
    expect(await Promise.all(lives.map((life) => life.history()))).toEqual(before);
  });

  it('takes a rulebook and holidays that were never published, and leaves none behind', async () => {
    const versions = async () => (await service.as('viewer').get('/rulebooks')).body.items;
    const before = await versions();
    const local = { basis: 'Donghu 9', articleZh: '东湖县办法第九条', status: 'local' };
    const deadlines = { 'XF-TRANSFER': { ...local, count: 3, unit: 'calendar-days' } };
    const amended = (await compared({ rulebook: 'cn-national-2026.1', amendments: { deadlines } })).body;
    expect(amended.items[0]).toMatchObject({
      other: 'cn-national-2026.1, amended',
      clocks: [{ code: 'XF-TRANSFER', own: { due: '2026-04-09' }, other: { due: '2026-04-04' } }],
    });
    const holiday = { zh: '假想节', en: 'Thought-of Day', from: '2026-04-07', to: '2026-04-08' };
    const shifted = (await compared({ holidays: { year: '2026', holidays: [holiday] } })).body;
    expect(shifted.items[0]).toMatchObject({ clocks: [{ code: 'XF-TRANSFER', own: { due: '2026-04-09' } }] });
    expect(JSON.stringify(shifted.items[0])).toContain('Thought-of Day');
    expect(await versions()).toEqual(before);
    const wrongly = {
      rulebook: 'cn-national-2026.1',
      amendments: { deadlines: { 'XF-TRANSFER': { ...local, count: -1 } } },
    };
    for (const [asked, pointer] of [
      [wrongly, '/amendments/deadlines/XF-TRANSFER/count'],
      [{ amendments: { deadlines } }, '/rulebook'],
      [{ holidays: { year: '2026', holidays: [{ ...holiday, to: '2026-04-01' }] } }, '/holidays/holidays/0/to'],
    ] as const)
      expect((await compared(asked)).body.errors.map((each) => each.pointer)).toEqual([pointer]);
  });

  it('finds nothing under the rules that hold', async () => {
    expect((await compared({ rulebook: 'donghu-2026.1' })).body.items).toEqual([]);
    expect((await compared({ calendar: 'cn-2026.1' })).body.items).toEqual([]);
  });

  it('is refused without anything to compare with, under unknown rules, and to others', async () => {
    for (const body of [
      {},
      { rulebook: 'cn-none-2026.1' },
      { calendar: 'cn-1999.1' },
      { ...period, to: '2026-03-01', rulebook: 'cn-national-2026.1' },
    ])
      expect((await compared(body)).status).toBe(400);
    const asked = { ...period, rulebook: 'cn-national-2026.1' };
    expect((await service.as('handler').post('/rulebooks/comparisons', asked)).status).toBe(403);
  });
});

describe('a duty not done in time', () => {
  it('is written down once, at the moment it was due, and leaves the case where it stands', async () => {
    await on('2026-06-01');
    const life = await delegate(service);
    await on('2026-06-16', '23:59');
    expect(await life.breaches()).toEqual([]);
    await on('2026-06-20');
    await service
      .as('auditor')
      .until(`/grievances/${life.id}/history`, ({ body }) => body.items.at(-1)?.type === 'DeadlineBreached');
    expect(await life.breaches()).toMatchObject([
      {
        at: '2026-06-17T00:00:00.000+08:00',
        recordedAt: '2026-06-20T09:00:00.000+08:00',
        data: { code: 'XF-NOTIFY-REFERRED', due: '2026-06-16', bearer: 'county-housing-bureau', by: 'clock' },
      },
    ]);
    const { body } = await service.as('auditor').get(`/grievances/${life.id}/state`);
    expect(body.status).toBe('delegated');
    expect((await clocksOf(life)).of('XF-NOTIFY-REFERRED')).toMatchObject({ state: 'overdue', colour: 'red' });
  });
});

describe('the holidays of a year', () => {
  const folder = temporaryFolder();
  const imported = async (text: string) => {
    const file = join(folder, '2027.csv');
    writeFileSync(file, text);
    const program = startProgram('src/rulebook/import-calendar.js', { DATA_DIR: service.dataDir }, [file]);
    const { code } = await program.ended;
    return { code, said: program.output() };
  };
  const head = 'year,2027\nnotice,国办发明电〔2026〕9号\nfrom,to,zh,en,worked\n';

  it('that do not fit are answered line by line', async () => {
    const { code, said } = await imported(`${head}2027-01-03,2027-01-01,元旦,New Year`);
    expect([code, said.includes('2027.csv:4: 2027-01-03 is after 2027-01-01')]).toEqual([1, true]);
  });

  it('are imported beside the running service: what was provisional is counted by them, and said to be', async () => {
    await on('2026-12-20');
    const life = await accept(service);
    const simple = await delegate(service);
    await simple.does('handler', 'acceptances', { basis: 'XF 31', procedure: 'simple' });
    const dueOf = async () => (await clocksOf(simple)).of('SIMPLE-HANDLE');
    expect(JSON.stringify((await dueOf())?.lines)).toContain('Provisional');
    const due = String((await dueOf())?.due);
    const { code, said } = await imported(`${head}2027-01-01,2027-01-03,元旦,New Year’s Day,2027-01-09`);
    expect([code, said]).toEqual([0, expect.stringContaining('2027')]);
    const { body } = await service
      .as('auditor')
      .until(`/grievances/${simple.id}/clocks`, (answer) => answer.body.calendar === 'cn-2027.1');
    const moved = body.items.find((each) => each.code === 'SIMPLE-HANDLE');
    expect(String(moved?.due) > due).toBe(true);
    expect(JSON.stringify(moved?.lines)).toContain('New Year’s Day');
    expect(JSON.stringify(moved?.lines)).not.toContain('Provisional');
    expect(await clocksOf(life)).toMatchObject({ rulebook: 'donghu-2026.1', calendar: 'cn-2027.1' });
    expect((await imported(`${head}2027-01-01,2027-01-03,元旦,New Year’s Day,2027-01-09`)).said).toContain('already');
  });
});
