import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** A relay in front of a PostgreSQL server that can refuse, fall silent or lose answers. */
export class FailingNetwork {
  private readonly pairs = new Set<[Socket, Socket]>();
  private server: Server | undefined;
  private requests = true;
  private answers = true;

  private constructor(
    private readonly target: URL,
    private port: number,
  ) {}

  static async before(url: string): Promise<FailingNetwork> {
    const network = new FailingNetwork(new URL(url), 0);
    await network.restore();
    return network;
  }

  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.port);
    return url.href;
  }

  /** Cuts every connection and takes no new ones. */
  async refuse(): Promise<void> {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    this.pairs.clear();
    const closed = this.server && once(this.server, 'close');
    this.server?.close();
    this.server = undefined;
    await closed;
  }

  /** Takes connections on the same port, and relays everything again. */
  async restore(): Promise<void> {
    [this.requests, this.answers] = [true, true];
    const server = createServer((near) => this.relay(near)).listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  /** Keeps connections open, and relays nothing. */
  silence(): void {
    [this.requests, this.answers] = [false, false];
  }

  /** Requests arrive, and their answers do not come back. */
  loseAnswers(): void {
    this.answers = false;
  }

  async close(): Promise<void> {
    await this.refuse();
  }

  private relay(near: Socket): void {
    const far = createConnection(Number(this.target.port), this.target.hostname);
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    near.on('data', (bytes) => this.requests && far.write(bytes));
    far.on('data', (bytes) => this.answers && near.write(bytes));
    const end = () => {
      this.pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('close', end).on('error', end);
  }
}
