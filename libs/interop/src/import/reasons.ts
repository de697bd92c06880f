import { IntlMessageFormat } from 'intl-messageformat';
import dutch from '../import-reasons.nl.json' with { type: 'json' };
import english from '../import-reasons.en.json' with { type: 'json' };
import type { Finding } from './finding.js';

/** The languages an import speaks. */
export type ReasonLocale = 'nl' | 'en';

const catalogue: Readonly<Record<ReasonLocale, Readonly<Record<string, string>>>> = { nl: dutch, en: english };
const parsed = new Map<string, IntlMessageFormat>();

/** The sentence of a finding, with its place: "Regel 12, geboortedatum: dit is geen geldige datum." */
export function reasonFor(found: Finding, locale: ReasonLocale): string {
  const params: Record<string, string | number> = { ...found.params };
  if (typeof params.field === 'string') params.field = fieldLabel(params.field, locale);
  const reason = render(locale, found.code, params);
  if (found.field !== undefined) return render(locale, 'place.field', { line: found.line, field: fieldLabel(found.field, locale), reason });
  if (found.column !== undefined) return render(locale, 'place.character', { line: found.line, column: found.column, reason });
  return render(locale, 'place.line', { line: found.line, reason });
}

/** How a field is called on screen; an element of EDEXML keeps its own name, and a column its own heading. */
export function fieldLabel(field: string, locale: ReasonLocale): string {
  return catalogue[locale][`field.${field}`] ?? field;
}

/** Every key of a language, for the test that holds both equal. */
export function reasonKeys(locale: ReasonLocale): readonly string[] {
  return Object.keys(catalogue[locale]);
}

/** The unrendered sentence of a key. */
export function reasonSource(key: string, locale: ReasonLocale): string {
  const source = catalogue[locale][key];
  if (source === undefined) throw new Error(`no sentence for ${key} in ${locale}`);
  return source;
}

function render(locale: ReasonLocale, key: string, params: Readonly<Record<string, string | number>>): string {
  const name = `${locale} ${key}`;
  let message = parsed.get(name);
  if (!message) {
    message = new IntlMessageFormat(reasonSource(key, locale), locale);
    parsed.set(name, message);
  }
  return String(message.format(params));
}
