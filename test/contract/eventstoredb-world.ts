import type { EventStore } from '../../src/event-store/event-store';
import { EventStoreDbEventStore } from '../../src/event-store/eventstoredb/eventstoredb-event-store';
import { type DoubleOptions, EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import { FailingNetwork } from './failing-network';

/** The doubles, networks and stores of a test, ended together in the right order. */
export class World {
  private readonly stores: EventStore[] = [];
  private readonly networks: FailingNetwork[] = [];
  private readonly doubles: EventStoreDouble[] = [];

  async double(options?: DoubleOptions): Promise<EventStoreDouble> {
    const double = await EventStoreDouble.start(options);
    this.doubles.push(double);
    return double;
  }

  async networkBefore(double: EventStoreDouble): Promise<FailingNetwork> {
    const network = await FailingNetwork.before(double.url);
    this.networks.push(network);
    return network;
  }

  /** A patient store, whatever the machine is busy with, unless it is to give up sooner. */
  async store(url: string, appendDeadline = 60_000): Promise<EventStore> {
    const store = await EventStoreDbEventStore.open({ url, appendDeadline });
    this.stores.push(store);
    return store;
  }

  async end(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
    await Promise.all(this.networks.map((network) => network.close()));
    for (const double of this.doubles) double.stop();
  }
}
