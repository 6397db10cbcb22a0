import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { layout } from '../embedded/layout';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres';
import { addressOf } from '../eventstoredb/address';
import { EventStoreDbEventStore } from '../eventstoredb/eventstoredb-event-store';
import { PostgresEventStore } from '../postgres/postgres-event-store';
import type { Target } from './copy-events';
import { CopyRefused } from './copy-refused';

/** A store that is open, and what has to be closed after it. */
export interface OpenSide extends Target {
  /** Where the database is, when the events lie in one: other things of theirs lie beside them. */
  readonly database?: string;
  close(): Promise<void>;
}

/** One of the two stores, as it was named. */
export interface Side {
  /** Without user and password. */
  readonly shown: string;
  /** The same for two names of one store, as far as names can tell. */
  readonly place: string;
  /** @throws DataDirectoryInUse, StoreUnavailable, CopyRefused and whatever else keeps it closed */
  open(as: 'source' | 'target'): Promise<OpenSide>;
  /** The database alone, whether it holds events or not; EventStoreDB has none. @throws as `open` does */
  readonly openDatabase?: () => Promise<OpenDatabase>;
}

/** A PostgreSQL that is up. */
export interface OpenDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** Reads how a store is named: a data directory, `postgres://…` or `esdb://…`. @throws CopyRefused, UnusableAddress */
export const sideOf = (named: string): Side => {
  const [, scheme] = /^([a-z][a-z+.-]*):\/\//i.exec(named) ?? [];
  if (scheme === undefined) return dataDirectory(resolve(named.replace(/^file:/, '')));
  if (scheme === 'file') return dataDirectory(fileURLToPath(named));
  if (scheme === 'postgres' || scheme === 'postgresql') return database(named);
  if (scheme === 'esdb' || scheme === 'esdb+discover') return eventStoreDb(named);
  throw new CopyRefused({
    en: `There is no store of the kind ${scheme}://; a store is a data directory (./data or file:///srv/data), postgres://… or esdb://….`,
    zh: `不支持 ${scheme}:// 类型的存储；可用：数据目录（./data 或 file:///srv/data）、postgres://…、esdb://…。`,
  });
};

const dataDirectory = (directory: string): Side => {
  const place = existsSync(directory) ? realpathSync(directory) : directory;
  return {
    shown: directory,
    place,
    openDatabase: async () => {
      const dataDir = join(directory, 'postgres');
      if (!existsSync(layout(dataDir).cluster)) throw noEvents(directory);
      const { url, stop } = await startEmbeddedPostgres({ dataDir });
      return { url, close: stop };
    },
    open: async (as) => {
      const dataDir = join(directory, 'postgres');
      if (as === 'source' && !existsSync(layout(dataDir).cluster)) throw noEvents(directory);
      const { url, stop } = await startEmbeddedPostgres({ dataDir });
      try {
        return await storeIn(url, stop);
      } catch (error) {
        await stop();
        throw error;
      }
    },
  };
};

const database = (named: string): Side => {
  const { hostname, port, pathname } = URL.canParse(named) ? new URL(named) : noAddress();
  const host = hostname === 'localhost' ? '127.0.0.1' : hostname;
  return {
    shown: `postgres://${hostname}${port && `:${port}`}${pathname}`,
    place: `postgres://${host}:${port || 5432}${pathname}`,
    openDatabase: async () => ({ url: named, close: async () => undefined }),
    open: async (as) => {
      if (as === 'source' && !(await holdsEvents(named))) throw noEvents(`postgres://${hostname}${pathname}`);
      return storeIn(named);
    },
  };
};

const eventStoreDb = (url: string): Side => {
  const [shown = ''] = addressOf(url).bare.split('?');
  return {
    shown,
    place: shown.replace('+discover', '').replaceAll('localhost', '127.0.0.1'),
    open: async () => {
      const store = await EventStoreDbEventStore.open({ url });
      return { store, keepsTurns: false, close: () => store.close() };
    },
  };
};

const storeIn = async (
  connectionString: string,
  stop: () => Promise<void> = async () => undefined,
): Promise<OpenSide> => {
  const store = await PostgresEventStore.open({ connection: { connectionString }, inOrder: true });
  return { store, database: connectionString, keepsTurns: true, close: () => store.close().then(stop) };
};

/** A database that was never a store is left as it is, not made one. */
const holdsEvents = async (connectionString: string): Promise<boolean> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // The query under way fails with it.
  await client.connect();
  try {
    return (await client.query(`select to_regclass('event_store.events') is not null as there`)).rows[0].there;
  } finally {
    await client.end();
  }
};

/** There is nothing to copy, which is rather a wrong name than a wish. */
export const noEvents = (shown: string): CopyRefused =>
  new CopyRefused({
    en: `${shown} holds no events; name the store they are in.`,
    zh: `${shown} 中没有事件；请指定存有事件的存储。`,
  });

const noAddress = (): never => {
  throw new CopyRefused({
    en: 'The address of PostgreSQL cannot be read; expected is postgres://user:password@host:5432/database, user and password URL-encoded.',
    zh: 'PostgreSQL 地址无法识别；格式为 postgres://user:password@host:5432/database，用户名与密码须 URL 编码。',
  });
};
