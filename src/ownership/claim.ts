import { hostname } from 'node:os';
import { Client, type ClientConfig, type QueryResult } from 'pg';
import { heartbeat, holders, keysOf, silence } from './locks';

/** This process, as operators know it. */
export const thisProcess = `${hostname().slice(0, 50)}:${process.pid}`;

/**
 * The sole right to something among processes. The lock lies on the connection that carries the owner's writes: whoever
 * loses the one has lost the other, so that nothing a former owner does can be kept. An owner that hangs, its connection
 * still open, is disconnected by whoever waits for its claim.
 */
export class Claim {
  private readonly lost = new AbortController();
  private before: Promise<unknown> = Promise.resolve();
  private beat: NodeJS.Timeout | undefined;

  private constructor(
    readonly client: Client,
    private readonly name: string,
  ) {
    client.on('error', () => this.lost.abort()).on('end', () => this.lost.abort());
  }

  /** Connects, without holding the claim yet. */
  static async open(connection: ClientConfig, name: string): Promise<Claim> {
    const client = new Client({ ...connection, keepAlive: true, application_name: thisProcess });
    const claim = new Claim(client, name);
    await client.connect();
    return claim;
  }

  /** Aborted when the connection is gone, and the claim with it. */
  get over(): AbortSignal {
    return this.lost.signal;
  }

  /** Whether this connection holds the claim from now on. */
  async held(): Promise<boolean> {
    const { rows } = await this.ask(`select pg_try_advisory_lock(${keysOf('owner of', '$1')}) as held`, [this.name]);
    if (rows[0].held) this.beat = setInterval(() => this.say(), heartbeat);
    else await this.endSilent();
    return rows[0].held;
  }

  /** A statement, after those asked for before it. */
  ask(sql: string, values: readonly unknown[] = []): Promise<QueryResult> {
    const answer = this.before.then(() => this.client.query(sql, [...values]));
    this.before = answer.catch(() => undefined);
    return answer;
  }

  async release(): Promise<void> {
    clearInterval(this.beat);
    await this.client.end();
  }

  /** That the owner is there; a connection that is gone tells so by itself. */
  private say(): void {
    if (this.over.aborted) clearInterval(this.beat);
    else this.ask('select').catch(() => undefined);
  }

  /** Ends an owner whose connection waits for it and has heard nothing, whether between transactions or within one. */
  private async endSilent(): Promise<void> {
    await this.ask(
      `select pg_terminate_backend(pid) from ${holders('owner of')} owner
       where name = hashtext($1)::oid and wait_event_type = 'Client' and state_change < clock_timestamp() - ${silence}`,
      [this.name],
    );
  }
}

/** The process that owns each of these, as far as one does; `query` asks the database. */
export const ownersOf = async (
  query: (sql: string, values: unknown[]) => Promise<readonly { readonly name: string; readonly owner: string }[]>,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const sql = `select asked.name, owner.process as owner
    from unnest($1::text[]) as asked(name) join ${holders('owner of')} owner on owner.name = hashtext(asked.name)::oid`;
  return new Map((await query(sql, [names])).map(({ name, owner }) => [name, owner]));
};
