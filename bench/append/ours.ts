import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { type Appender, countIn, type Opening } from './appender';
import { drive } from './drive';

/** Through the port, opened as the service opens it. */
export const openOurs: Opening = async (database): Promise<Appender> => {
  const store = await PostgresEventStore.open({ connection: { connectionString: database } });
  return {
    name: 'ours',
    append: (work) => drive(work, ({ stream, expected, event }) => store.append({ stream, expected, events: [event] })),
    stored: () => countIn(database, 'event_store.events', 'id'),
    close: () => store.close(),
  };
};
