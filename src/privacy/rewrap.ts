import { readConfig } from '../config';
import { reasonOf } from '../reason';
import { openSealedStores } from './open-sealed-stores';

/** `npm run privacy:rewrap`: every key is wrapped by the master key in use; no sealed text changes. May run beside the service. */
const rewrap = async (): Promise<void> => {
  const stores = await openSealedStores({ ...readConfig(), shared: true });
  try {
    const keys = await stores.keys.rewrap();
    process.stdout.write(`Wrapped anew 已重新封装：${keys}. PRIVACY_FORMER_KEYS can go 可以移除\n`);
  } finally {
    await stores.close();
  }
};

rewrap().catch((error) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
});
