import { copyStore } from './event-store/copy/copy-store';
import { copyKeys } from './privacy/copy-keys';

void copyStore(process.argv.slice(2), ({ en, zh }) => process.stdout.write(`${en} · ${zh}\n`), copyKeys).then(
  (code) => {
    process.exitCode = code;
  },
);
