import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['KINDLIJN_API'] ?? 'http://localhost:3000';

/** Builds the street to `dist/web`; `--mode style` adds the gallery of parts at `/stijl`, as the development server does. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' }],
  resolve: {
    alias: { '#words': here('../../libs/words/src/index.ts') },
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // The content policy allows no data: fonts or pictures.
    assetsInlineLimit: 0,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The catalogue is data: an unused language must not travel with the first page.
      treeshake: { moduleSideEffects: [{ test: /libs\/words\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/graphql': api, '/auth': api, '/files': api, '/health': api } },
});
