/** Every sentence a person can read: one catalogue (nl, en; ICU) for API, worker, command line and web. A leaf: asks nobody. */
export { isMessageKey, messages, sentence } from './catalogue.js';
export { loadMessages, locales } from './locale.js';
export type { Locale, MessageKey, Params } from './locale.js';
