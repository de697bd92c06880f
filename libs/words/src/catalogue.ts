import { IntlMessageFormat } from 'intl-messageformat';
import { dutch } from './dutch.js';
import { english } from './english.js';
import type { Locale, MessageKey, Params } from './locale.js';

const catalogue: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { nl: dutch, en: english };
/** English dates are British: the day comes first, as on paper here. */
const SPOKEN: Readonly<Record<Locale, string>> = { nl: 'nl', en: 'en-GB' };
const parsed = new Map<string, IntlMessageFormat>();

/** All messages of one language: key to ICU text, unrendered. */
export function messages(locale: Locale): Readonly<Record<MessageKey, string>> {
  return catalogue[locale];
}

/** Whether a key exists, for codes that arrive as text (a refusal's code, a role). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(dutch, key);
}

/** One rendered sentence. Dates in the parameters are instants, shown in Europe/Amsterdam. Throws when a parameter is missing. */
export function sentence(locale: Locale, key: MessageKey, params: Params = {}): string {
  const name = `${locale} ${key}`;
  let message = parsed.get(name);
  if (!message) {
    message = new IntlMessageFormat(catalogue[locale][key], SPOKEN[locale], inAmsterdam);
    parsed.set(name, message);
  }
  return String(message.format(params));
}

const zone = { timeZone: 'Europe/Amsterdam' } as const;
const inAmsterdam = {
  date: {
    short: { day: 'numeric', month: 'short', ...zone },
    medium: { day: 'numeric', month: 'short', year: 'numeric', ...zone },
    long: { day: 'numeric', month: 'long', year: 'numeric', ...zone },
    full: { weekday: 'long', day: 'numeric', month: 'long', ...zone },
  },
  time: { short: { hour: '2-digit', minute: '2-digit', ...zone }, medium: { hour: '2-digit', minute: '2-digit', ...zone } },
} as const;
