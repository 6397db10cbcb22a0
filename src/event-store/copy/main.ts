import { copyStore } from './copy-store';

void copyStore(process.argv.slice(2), ({ en, zh }) => process.stdout.write(`${en} · ${zh}\n`)).then((code) => {
  process.exitCode = code;
});
