import { Client, type ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';

/** The channel on which rebuilds are announced; the payload is the projection's name. */
export const rebuilds = 'read_models_rebuilds';

const configOf = (dataSource: DataSource): ClientConfig => {
  const { url, host, port, username, password, database, ssl } = dataSource.options as PostgresDataSourceOptions;
  const common = { keepAlive: true, ...(ssl ? { ssl: ssl as ClientConfig['ssl'] } : {}) };
  if (url) return { ...common, connectionString: url };
  return { ...common, host, port, user: username, password: password as string, database };
};

/**
 * A connection of a projection's own. It holds the projection's advisory lock and carries its transactions, so that
 * whoever lost the lock has lost the means to commit, too.
 */
export class Session {
  private readonly lost = new AbortController();

  private constructor(
    readonly client: Client,
    private readonly projection: string,
  ) {
    client.on('error', () => this.lost.abort());
    client.on('end', () => this.lost.abort());
    client.on('notification', ({ payload }) => {
      if (payload === projection) this.lost.abort();
    });
  }

  /** Aborted when the connection is gone, or somebody ordered a rebuild: then the owner starts over. */
  get over(): AbortSignal {
    return this.lost.signal;
  }

  static async open(dataSource: DataSource, projection: string): Promise<Session> {
    const client = new Client({ ...configOf(dataSource), application_name: `projection ${projection}`.slice(0, 63) });
    const session = new Session(client, projection);
    await client.connect();
    // Rows and checkpoint are lost together or not at all, and the events are elsewhere: no need to wait for the disk.
    await client.query(`set synchronous_commit = off; set timezone = 'Asia/Shanghai'; set jit = off;
      set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3;
      listen ${rebuilds}`);
    return session;
  }

  /** Whether this session owns the projection from now on. */
  async owns(): Promise<boolean> {
    const sql = `select pg_try_advisory_lock(hashtextextended($1, 0)) as owned`;
    return (await this.client.query(sql, [`projection ${this.projection}`])).rows[0].owned;
  }

  /** Runs in one transaction; nothing is kept when it throws. */
  async transaction<Result>(run: () => Promise<Result>): Promise<Result> {
    await this.client.query('begin');
    try {
      const result = await run();
      await this.client.query('commit');
      return result;
    } catch (error) {
      // On a broken connection the rollback fails as well, and the server has rolled back by itself.
      await this.client.query('rollback').catch(() => this.lost.abort());
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
