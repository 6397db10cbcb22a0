import type { EventStore } from '../../src/event-store/event-store';
import { describeAppends } from './appends.contract';
import { describeInterleavings } from './interleavings.contract';
import { describeSubscriptions } from './subscriptions.contract';

/** A store to hold to the contract: one client, and more of them onto the same events. */
export interface OpenedStore {
  readonly store: EventStore;
  another(): Promise<EventStore>;
  close(): Promise<void>;
}

/** The store under test in a suite; opened once, since every test uses streams of its own. */
export type Opened = () => OpenedStore;

/** What every adapter of the event store keeps; positions stay opaque but for their order. */
export const eventStoreContract = (name: string, open: () => Promise<OpenedStore>): void => {
  describe(`${name} keeps the contract of the event store`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    describeAppends(() => opened);
    describeSubscriptions(() => opened);
    describeInterleavings(() => opened);
  });
};
