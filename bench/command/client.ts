import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Posts JSON over a fixed number of connections that stay open. */
export class Client {
  private readonly agent: Agent;

  constructor(
    private readonly address: string,
    connections: number,
  ) {
    // Between rounds others are measured: a connection is left before the server, which waits five seconds, leaves it.
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 4_000 });
  }

  post(path: string, body: object, token?: string): Promise<Answer> {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(token && { authorization: `Bearer ${token}` }),
    };
    return new Promise((resolve, reject) => {
      const asked = request(`${this.address}${path}`, { method: 'POST', agent: this.agent, headers }, (response) => {
        let said = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          said += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: said }));
        response.on('error', reject);
      });
      asked.on('error', reject).end(text);
    });
  }

  async tokenOf(user: string): Promise<string> {
    return JSON.parse((await this.post('/api/demo/tokens', { user })).body).token;
  }

  close(): void {
    this.agent.destroy();
  }
}
