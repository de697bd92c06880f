import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const RELATIVE_JS = /^\.{1,2}\/.*\.js$/;
const TYPESCRIPT = /\.tsx?$/;
const ofAPackage = (url) => url?.includes('/node_modules/') ?? true;

/** The source that `./placement.js` names, as TypeScript finds it; nothing when there is none. */
function sourceOf(specifier, parent) {
  const stem = new URL(specifier, parent).href.slice(0, -'.js'.length);
  return ['.ts', '.tsx'].map((extension) => stem + extension).find((url) => existsSync(fileURLToPath(url)));
}

process.setSourceMapsEnabled(true);

/** Lets Node itself load our sources: rooms by `#room` at their source, TypeScript by swc with the settings of the build. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#')) return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
    if (!ofAPackage(context.parentURL) && RELATIVE_JS.test(specifier)) {
      const url = sourceOf(specifier, context.parentURL);
      if (url) return { url, shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    const path = url.startsWith('file:') && !ofAPackage(url) ? fileURLToPath(url) : null;
    if (!path || !TYPESCRIPT.test(path)) return next(url, context);
    const { code } = transformSync(readFileSync(path, 'utf8'), { filename: path, sourceMaps: 'inline' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
