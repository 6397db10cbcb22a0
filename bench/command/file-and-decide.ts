import { type Round, roundOf } from '../harness/figures';
import type { Client } from './client';

/** So many requests are under way at once, each on a connection of its own. */
export const connections = 32;
/** A case is received, screened and delegated. */
export const commandsOfACase = 3;

const filing = {
  channel: 'visit',
  category: 'neighbour',
  region: '990101001',
  title: '宅基地排水纠纷',
  narrative: '邻居翻建房屋后雨水排入我家院内,多次协商未果。',
  request: '请求改建排水并赔偿墙体修缮费用。',
  petitioner: { name: '赵某', phone: '13800000001' },
  counterparties: [{ name: '钱某' }],
};
const screening = { kind: 'request', category: 'neighbour', urgency: 'normal', tempo: 'prompt' };
const delegation = { mode: 'referral', to: 'village-committee', reason: '属地村调委会可就地调解' };

/** Files so many cases and takes each through its first two decisions. @throws when one is not answered with 201 */
export const fileAndDecide = async (
  client: Client,
  tokens: { readonly registrar: string; readonly router: string },
  cases: number,
): Promise<Round> => {
  const latencies: number[] = [];
  const ask = async (path: string, body: object, token: string) => {
    const asked = performance.now();
    const answer = await client.post(path, body, token);
    latencies.push(performance.now() - asked);
    if (answer.status !== 201) throw new Error(`POST ${path} was answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body) as { id: string };
  };
  let filed = 0;
  const work = async () => {
    while (filed < cases) {
      filed += 1;
      const { id } = await ask('/api/grievances', filing, tokens.registrar);
      await ask(`/api/grievances/${id}/screenings`, screening, tokens.router);
      await ask(`/api/grievances/${id}/delegations`, delegation, tokens.router);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  return roundOf(latencies.length, performance.now() - begun, latencies);
};
