'use strict';

/**
 * Lets Jest find `./placement.ts` where our sources say `./placement.js`, as Node and TypeScript do.
 * Packages are left alone: what they call `.js` is `.js`.
 */
const RELATIVE_JS = /^\.{1,2}\/.*\.js$/;

module.exports = (request, options) => {
  const ours = RELATIVE_JS.test(request) && !options.basedir.includes('node_modules');
  if (!ours) return options.defaultResolver(request, options);
  const stem = request.slice(0, -'.js'.length);
  for (const candidate of [`${stem}.ts`, `${stem}.tsx`, request]) {
    try {
      return options.defaultResolver(candidate, options);
    } catch (error) {
      if (candidate === request) throw error;
    }
  }
  return undefined;
};
