import type { EventStore } from '../event-store/event-store';
import { openStores, type StoreSettings, type Stores } from '../event-store/open-stores';
import type { MasterKeys } from './master-keys';
import { RevealingEventStore } from './revealing-event-store';
import { SubjectKeys } from './subject-keys';

export interface SealedStoreSettings extends StoreSettings {
  readonly masterKeys: MasterKeys;
}

/** The stores, what is personal in the events revealed to readers; and the keys that seal it. */
export interface SealedStores extends Stores {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
}

/** @throws UnknownMasterKey, and whatever `openStores` throws */
export const openSealedStores = async (settings: SealedStoreSettings): Promise<SealedStores> => {
  const stores = await openStores(settings);
  try {
    const keys = await SubjectKeys.open(stores.databaseUrl, settings.masterKeys, settings.eventStoreUrl === undefined);
    const close = async () => {
      await keys.close();
      await stores.close();
    };
    return { ...stores, store: new RevealingEventStore(stores.store, keys), keys, close };
  } catch (error) {
    await stores.close();
    throw error;
  }
};
