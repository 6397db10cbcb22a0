import { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import { unavailable } from '../eventstoredb-double/faults';
import { eventually } from '../eventually';
import { type Service, startProgram, startService, temporaryFolder } from './launch';
import { receive } from './life';
import { play, stories } from './story';

const login = 'admin:s3cret';

describe('the service with its events in EventStoreDB', () => {
  let double: EventStoreDouble;
  let service: Service;
  beforeAll(async () => {
    double = await EventStoreDouble.start();
    service = await startService({ env: { EVENTSTORE_URL: double.url } });
  });
  afterAll(async () => {
    await service.stop();
    double.stop();
  });

  it.each(['once', 'and again on the same data'])('plays every story through %s', async () => {
    const failed: string[] = [];
    for (const story of stories) {
      await play(service, story).catch((error: Error) => failed.push(`${story.name}: ${error.message}`));
    }
    expect(failed).toEqual([]);
  });

  it('has its events there and nowhere else', () => {
    const categories = new Set(double.log.events.map(({ stream }) => stream.split('-')[0]));
    expect([...categories]).toEqual(['grievance']);
  });

  it('loses and doubles nothing while every third answer is lost, before or after the events were stored', async () => {
    const [before, lost] = [double.log.events.length, { count: 0 }];
    const everyThird = () => {
      lost.count += 1;
      if (lost.count % 3 === 0) unavailable();
    };
    double.faults.always(everyThird, 'append', 'appended');
    for (const story of stories) await play(service, story);
    double.faults.clear();
    const ids = double.log.events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(before);
    expect(lost.count).toBeGreaterThan(100);
  });

  it('answers 503 while EventStoreDB is away, and goes on when it is back', async () => {
    const { id } = await receive(service);
    double.faults.always(unavailable, 'append', 'read', 'subscribe');
    const refused = await service.as('auditor').get(`/grievances/${id}/history`);
    expect(refused.status).toBe(503);
    expect(JSON.stringify(refused.body)).not.toContain(String(double.port));
    const health = async () => {
      const answer = await fetch(`${service.base}/health/ready`);
      return { status: answer.status, text: await answer.text() };
    };
    // On a busy machine the time of one answer may be over before anything was refused; then it is asked again.
    const told = await eventually(health, ({ text }) => text.includes('EventStoreDB cannot be reached'));
    expect(told.status).toBe(503);
    double.faults.clear();
    expect((await receive(service)).number).toBeTruthy();
    expect((await service.as('auditor').get(`/grievances/${id}/history`)).status).toBe(200);
  });

  it.each([
    [
      'EventStoreDB',
      'EventStoreDB cannot be reached',
      () => ({ EVENTSTORE_URL: `esdb://${login}@127.0.0.1:1?tls=true` }),
    ],
    [
      'PostgreSQL',
      'PostgreSQL gave no answer',
      () => ({ EVENTSTORE_URL: double.url, DATABASE_URL: `postgres://${login}@127.0.0.1:9/none` }),
    ],
  ] as const)('does not start without %s, and says why without address and login', async (_, sentence, away) => {
    const program = startProgram('src/main.js', { PORT: '0', DATA_DIR: temporaryFolder(), ...away() });
    expect((await program.ended).code).toBe(1);
    expect(program.output()).toContain(sentence);
    expect(program.output()).not.toMatch(/s3cret|admin|127\.0\.0\.1|^ {4}at /m);
  });
});
