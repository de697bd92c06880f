/** Why a file is not well-formed XML, in the few kinds that differ for the person who must repair it. */
export type WellFormedReason = 'unclosed' | 'crossed' | 'entity' | 'character' | 'attribute' | 'outside' | 'name' | 'declaration' | 'prefix' | 'other';

/** The parser's own sentence is English and may quote the file, so only its kind is passed on. */
const KINDS: readonly (readonly [RegExp, WellFormedReason])[] = [
  [/unclosed tag|unexpected end/, 'unclosed'],
  [/closing tag|close tag|closed tag|unmatched/, 'crossed'],
  [/entity/, 'entity'],
  [/namespace prefix|xmlns|xml prefix/, 'prefix'],
  [/text data outside|root element|only one root|root node/, 'outside'],
  [/XML declaration|version number|encoding value|standalone|expected the name|expected one of/, 'declaration'],
  [/attribute|whitespace required|quoted/, 'attribute'],
  [/disallowed character in|malformed name|forward-slash/, 'name'],
  [/disallowed character|]]>/, 'character'],
];

/** The kind of a parser's complaint. */
export function reasonOf(message: string): WellFormedReason {
  return KINDS.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
}

const BARE_AMPERSAND = /&(?!(?:[A-Za-z_:][\w.:-]*|#\d+|#x[\dA-Fa-f]+);)/;

/** Where a fault began that the parser saw only later: how many lines into the text since the last sound markup. */
export function faultBegins(reason: WellFormedReason, since: string): { linesOn: number; reason: WellFormedReason } | undefined {
  const at = reason === 'outside' ? since.search(/\S/) : reason === 'entity' || reason === 'unclosed' ? since.search(BARE_AMPERSAND) : -1;
  if (at === -1) return undefined;
  return { linesOn: since.slice(0, at).split('\n').length - 1, reason: reason === 'outside' ? 'outside' : 'entity' };
}
