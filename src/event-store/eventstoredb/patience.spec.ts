import { StoreUnavailable } from '../event-store';
import { persistently } from './patience';

const soon = () => performance.now() + 150;
const never = new Promise<never>(() => undefined);

describe('a call that is tried again', () => {
  it('says what was wrong before its time was over, not that the last attempt was cut short', async () => {
    let attempts = 0;
    const call = async () => {
      attempts += 1;
      if (attempts === 1) throw new StoreUnavailable('EventStoreDB is not ready yet');
      return never;
    };
    await expect(persistently(soon(), call)).rejects.toThrow('EventStoreDB is not ready yet');
  });

  it('says that no answer came when nothing else was ever told', () =>
    expect(persistently(soon(), () => never)).rejects.toThrow('EventStoreDB gave no answer in time'));
});
