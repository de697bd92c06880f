import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Pages that are gone on with without a connection, and what every page needs. */
const KEPT = [/\/pages\/(visit|talk|offline|wrong)\//, /\/src\/offline\//, /\/libs\/words\/src\/(dutch|english)\.ts$/];
const WORKER = 'service-worker.js';

/** One file of a build, as far as this looks at it. */
interface Built {
  type: 'chunk' | 'asset';
  fileName: string;
  code?: string;
  isEntry?: boolean;
  facadeModuleId?: string | null;
  imports?: readonly string[];
  viteMetadata?: { importedCss: ReadonlySet<string>; importedAssets: ReadonlySet<string> };
}

/** Writes into the service worker which files it keeps: the entry, the pages of drafts and all they import, both languages and the letters. */
export const shellFiles: Plugin = {
  name: 'kindlijn-shell-files',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const built = Object.values(bundle) as unknown as Built[];
    const worker = bundle[WORKER] as { code: string } | undefined;
    if (!worker) return;
    const files = new Set<string>();
    const keep = (chunk: Built | undefined) => {
      if (!chunk || files.has(chunk.fileName) || chunk.fileName === WORKER) return;
      files.add(chunk.fileName);
      for (const name of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])]) files.add(name);
      for (const name of chunk.imports ?? []) keep(bundle[name] as unknown as Built);
    };
    for (const chunk of built) if (chunk.type === 'chunk' && (chunk.isEntry || KEPT.some((place) => place.test(chunk.facadeModuleId ?? '')))) keep(chunk);
    for (const { fileName } of built) if (fileName.endsWith('.woff2')) files.add(fileName);
    const list = [
      '/',
      '/kindlijn.svg',
      ...[...files]
        .filter((name) => !name.endsWith('.html'))
        .sort()
        .map((name) => `/${name}`),
    ];
    const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12);
    worker.code = worker.code.replaceAll('__SHELL__', JSON.stringify({ version, files: list }));
  },
};
