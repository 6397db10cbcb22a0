import type { Config } from '../config';
import { InvalidToken, Tokens } from './tokens';

const tokens = new Tokens({ secret: 'a secret of this test' } as Config);
const registrar = { id: 'registrar', roles: ['registrar'], unit: 'petition-office' };
const later = (milliseconds: number) => jest.setSystemTime(Date.now() + milliseconds);

describe('a token', () => {
  beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-03-02T01:00:00Z'), doNotFake: ['nextTick'] }));
  afterEach(() => jest.useRealTimers());

  it('says who asks, each time the same', async () => {
    const token = await tokens.demoToken('registrar', ['registrar'], 'petition-office');
    expect(await tokens.actor(token)).toEqual(registrar);
    expect(await tokens.actor(token)).toEqual(registrar);
  });

  it('is believed no longer than it lasts, however often it was believed before', async () => {
    const token = await tokens.demoToken('registrar', ['registrar'], 'petition-office');
    later(12 * 3_600_000 - 1_000);
    expect(await tokens.actor(token)).toEqual(registrar);
    later(1_000);
    await expect(tokens.actor(token)).rejects.toEqual(new InvalidToken(true));
  });

  it('that was changed is not believed because the true one was', async () => {
    const token = await tokens.demoToken('registrar', ['registrar'], 'petition-office');
    await tokens.actor(token);
    const [head, , mark] = token.split('.');
    const claims = { sub: 'registrar', roles: ['operator'], unit: null, iss: 'urn:grievance-resolution:demo' };
    const changed = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), mark].join('.');
    await expect(tokens.actor(changed)).rejects.toEqual(new InvalidToken(false));
  });
});
