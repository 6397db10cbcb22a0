import type { Client, ClientConfig, QueryConfig, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import { Claim } from '../../src/ownership/claim';

/** The channel on which rebuilds are announced; the payload is the projection's name. */
export const rebuilds = 'read_models_rebuilds';

/** How to connect to where a data source reads. */
export const connectionOf = (dataSource: DataSource): ClientConfig => {
  const { url, host, port, username, password, database, ssl } = dataSource.options as PostgresDataSourceOptions;
  const secured = ssl ? { ssl: ssl as ClientConfig['ssl'] } : {};
  if (url) return { ...secured, connectionString: url };
  return { ...secured, host, port, user: username, password: password as string, database };
};

/** Sends a statement after those sent before, and answers when PostgreSQL does. */
export type Send = (statement: QueryConfig) => Promise<QueryResult>;

/** A connection of a projection's own: it holds the claim to run it and carries its transactions. */
export class Session {
  private readonly ordered = new AbortController();
  /** Aborted when the connection is gone, or somebody ordered a rebuild: then the owner starts over. */
  readonly over: AbortSignal;

  private constructor(
    private readonly claim: Claim,
    projection: string,
  ) {
    this.over = AbortSignal.any([claim.over, this.ordered.signal]);
    claim.client.on('notification', ({ payload }) => {
      if (payload === projection) this.ordered.abort();
    });
  }

  static async open(dataSource: DataSource, projection: string): Promise<Session> {
    const claim = await Claim.open({ ...connectionOf(dataSource), pipeline: true }, projection);
    const session = new Session(claim, projection);
    // Rows and checkpoint are lost together or not at all, and the events are elsewhere: no need to wait for the disk.
    try {
      await claim.ask(
        `set synchronous_commit = off; set timezone = 'Asia/Shanghai'; set jit = off; listen ${rebuilds}`,
      );
    } catch (error) {
      await session.close();
      throw error;
    }
    return session;
  }

  get client(): Client {
    return this.claim.client;
  }

  /** Whether this session owns the projection from now on. */
  owns(): Promise<boolean> {
    return this.claim.held();
  }

  /**
   * Runs in one transaction whose statements are sent without waiting for the answers before; nothing is kept when it
   * or any of them fails. What is sent in one turn of the event loop goes `together`, or each as soon as it is worded.
   */
  async transaction(run: (send: Send) => Promise<void>, together: boolean): Promise<void> {
    const answers: Promise<QueryResult>[] = [];
    const { stream } = this.client.connection;
    const send: Send = (statement) => {
      if (together) {
        stream.cork();
        process.nextTick(() => stream.uncork());
      }
      const answer = this.client.query(statement);
      // It is told when all are waited for, or not at all when something failed before.
      answer.catch(() => undefined);
      answers.push(answer);
      return answer;
    };
    try {
      send({ text: 'begin' });
      await run(send);
      // Where one of them failed, PostgreSQL rolls back here.
      send({ text: 'commit' });
      await Promise.all(answers);
    } catch (error) {
      // On a broken connection the rollback fails as well, and the server has rolled back by itself.
      await this.client.query('rollback').catch(() => this.ordered.abort());
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.claim.release();
  }
}
