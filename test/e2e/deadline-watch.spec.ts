import { join } from 'node:path';
import { leavesNoPostgres, type Service, startService, temporaryFolder } from './launch';
import { answerWith, assignToTheCourt, delegate, hear, type Life, receive, resolve } from './life';

/** The events of a case that nobody made: of a type, and for a breach of a code. */
const byItself = async (service: Service, { id }: Life, type: string, code?: string) => {
  const { body } = await service.as('auditor').get(`/grievances/${id}/history?limit=200`);
  return body.items.filter(
    (each) => each.type === type && (!code || (each.data as { code: string }).code === code) && each.by === 'clock',
  );
};

describe('a service that was down for weeks', () => {
  it('appends what fell due meanwhile exactly once, dated when it fell due', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const first = await startService({ dataDir });
    await first.clock('2026-03-02T09:00:00+08:00');
    const [answered, assigned] = [await hear(first), await assignToTheCourt(first)];
    await answerWith(answered, 'not-support', '2026-03-02');
    const unrated = await resolve(first);
    const delegated = await delegate(first);
    const expected = [
      [delegated, 'DeadlineBreached', '2026-04-03', 'XF-NOTIFY-REFERRED'],
      [unrated, 'RatingLapsed', '2026-04-18'],
      [answered, 'ReviewRightLapsed', '2026-04-02'],
      [assigned, 'GrievanceMediated', '2026-04-02'],
    ] as const;
    for (const [life, type, , code] of expected) expect(await byItself(first, life, type, code)).toEqual([]);
    await first.stop();
    await leavesNoPostgres(dataDir);

    const second = await startService({ dataDir });
    await second.clock('2026-08-03T09:00:00+08:00');
    for (const [{ id }, type] of expected)
      await second
        .as('auditor')
        .until(`/grievances/${id}/history?limit=200`, ({ body }) =>
          body.items.some((each) => each.type === type && each.by === 'clock'),
        );
    // What is received now and breached later shows that everything due before was looked at.
    const last = await receive(second);
    await second.clock('2026-09-01T09:00:00+08:00');
    await second
      .as('auditor')
      .until(`/grievances/${last.id}/history`, ({ body }) => body.items.at(-1)?.type === 'DeadlineBreached');
    for (const [life, type, day, code] of expected) {
      const found = await byItself(second, life, type, code);
      expect([type, found.map(({ at }) => at)]).toEqual([type, [`${day}T00:00:00.000+08:00`]]);
      expect([type, String(found[0]?.recordedAt) > '2026-08']).toEqual([type, true]);
    }
    await second.stop();
  });
});
