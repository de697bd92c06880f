import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { shellFiles } from './vite-shell.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env['KINDLIJN_API'] ?? 'http://localhost:3000';

/** Says the order of the layers at the head of every style sheet, because pages fetch theirs in an order nobody knows beforehand. */
const layerOrder: Plugin = {
  name: 'kindlijn-layer-order',
  enforce: 'pre',
  transform: { filter: { id: /\.css$/ }, handler: (code) => ({ code: `@layer tokens, base, parts, pages, print;\n${code}`, map: null }) },
};

/**
 * Lays each file of some size beside itself in a third of its size, for a phone at the edge of the network. Every browser we build for
 * takes brotli over https. Files of the build only: an answer with a person in it is never compressed, so its length tells nothing of what it says.
 */
const small = compression({
  include: /\.(js|css|svg)$/,
  threshold: 1024,
  algorithms: [defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
});

/** Builds the street to `dist/web`; `--mode style` adds the gallery of parts at `/stijl`, as the development server does. */
export default defineConfig({
  root: here('.'),
  plugins: [layerOrder, shellFiles, react(), { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-US'] }), enforce: 'pre' }, small],
  resolve: {
    alias: { '#kernel': here('../../libs/kernel/src/index.ts'), '#words': here('../../libs/words/src/index.ts') },
  },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // The content policy allows no data: fonts or pictures.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('./index.html'), 'service-worker': here('./src/offline/service-worker.ts') },
      // The service worker stands at the root, under one name, because its place is what it may serve.
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
      // Of the rooms only what a page uses may travel: no second language, nothing that needs a server.
      treeshake: { moduleSideEffects: [{ test: /libs\/(kernel|words)\//, sideEffects: false }] },
    },
  },
  server: { proxy: { '/graphql': api, '/auth': api, '/files': api, '/imports': api, '/health': api, '/changes': api } },
});
