/** Every sentence a person can read: one catalogue (nl, en; ICU) for API, worker, command line and web, and how what people write is read. A leaf: asks nobody. */
export { asItReads } from './as-it-reads.js';
export { isMessageKey, messages, sentence } from './catalogue.js';
export { loadMessages, locales } from './locale.js';
export type { Locale, MessageKey, Params } from './locale.js';
