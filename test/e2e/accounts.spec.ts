import { type Service, startService } from './launch';
import { mediateInTheVillage } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});
afterAll(() => service.stop());

describe('known accounts', () => {
  it('are those at work on cases the asking person may see, where they work beside them', async () => {
    const life = await mediateInTheVillage(service);
    await life.isShown();
    const village = { account: 'mediator', as: 'mediator', unit: 'village-committee' };
    expect((await service.as('router').get('/accounts')).body).toEqual({ items: [village], next: null });
    expect((await service.as('mediator').get('/accounts')).body.items).toEqual([village]);
    expect((await service.as('labour-handler').get('/accounts')).body.items).toEqual([]);
  });

  it('are nothing a viewer or a petitioner reads', async () => {
    for (const user of ['viewer', 'petitioner']) {
      expect((await service.as(user).get('/accounts')).body.code).toBe('role-not-entitled');
    }
  });
});
