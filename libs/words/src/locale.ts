import type { dutch } from './dutch.js';

/** The languages of the screens: Dutch, and English beside it. */
export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Every key of the catalogue, `<area>.<name>`. */
export type MessageKey = keyof typeof dutch;

/** What a message is filled with. */
export type Params = Record<string, string | number | boolean | Date>;

/** The messages of one language, fetched apart so that a browser loads only its own. */
export async function loadMessages(locale: Locale): Promise<Readonly<Record<MessageKey, string>>> {
  return locale === 'nl' ? (await import('./dutch.js')).dutch : (await import('./english.js')).english;
}
