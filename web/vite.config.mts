import { defineConfig, type Rolldown } from 'vite';

/** "use client" speaks to servers that render React; ours does not. */
const onLog = (level: Rolldown.LogLevel, log: Rolldown.RolldownLog, handle: Rolldown.LogOrStringHandler) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
};

/** The screens are built into `dist/screens`, from where the service serves them; `vite web` asks a running service. */
// biome-ignore lint/style/noDefaultExport: Vite reads its settings from the default export.
export default defineConfig({
  root: import.meta.dirname,
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/screens',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Charts are larger; they are fetched when a dashboard is opened.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { onLog },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
