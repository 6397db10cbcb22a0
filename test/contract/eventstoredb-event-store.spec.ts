import type { EventStore } from '../../src/event-store/event-store';
import { EventStoreDbEventStore } from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import { eventStoreContract } from './event-store.contract';

const openedOn = async (url: string, stop: () => void) => {
  const opened: EventStore[] = [];
  const another = async () => {
    const store = await EventStoreDbEventStore.open({ url, appendDeadline: 60_000 });
    opened.push(store);
    return store;
  };
  return {
    store: await another(),
    another,
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
      stop();
    },
  };
};

eventStoreContract('EventStoreDB, its protocol spoken from memory,', async () => {
  const double = await EventStoreDouble.start();
  return openedOn(double.url, () => double.stop());
});

const real = process.env.EVENTSTORE_TEST_URL;
if (real) eventStoreContract('EventStoreDB', () => openedOn(real, () => undefined));
