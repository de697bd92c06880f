/** Jest's light runner, whose processes hold their settings until they ask for them (`hold-settings.mjs`): without that a run now and then waits for ever. */
process.execArgv = [...process.execArgv, '--import', new URL('hold-settings.mjs', import.meta.url).href];

export { default } from 'jest-light-runner';
