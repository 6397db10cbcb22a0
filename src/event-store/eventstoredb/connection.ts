import { EventStoreDBClient } from '@eventstore/db-client';
import { type Address, addressOf, type Login, UnusableAddress } from './address';

/** A client of one EventStoreDB, with what each of its calls carries. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly options: { readonly credentials?: Login };
}

/** Makes a client; it connects at its first call. @throws UnusableAddress */
export const connectionTo = (url: string): Connection => {
  const { bare, login } = addressOf(url);
  const client = clientOf(bare);
  hearFailures(client as unknown as Reconnecting);
  return { client, options: login ? { credentials: login } : {} };
};

const clientOf = (bare: Address['bare']): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(bare);
  } catch (error) {
    throw new UnusableAddress((error as Error).message);
  }
};

interface Reconnecting {
  handleError(client: unknown, error: unknown): Promise<void>;
}

// When a call fails while the client looks for a node in vain, it leaves that second failure to nobody, which would end
// the process. The next call learns of it by itself.
const hearFailures = (client: Reconnecting): void => {
  const reconnect = client.handleError;
  client.handleError = (...failed) => reconnect(...failed).catch(() => undefined);
};
