/** Line ends of every kind, for what is copied out of another program has its own. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Controls, and the signs that turn the reading direction of what follows: with them a text reads otherwise than it was written. They come along with
 * what is copied (a telephone number out of a contact list, a page of a PDF), and who pasted it can neither see nor remove them; no word is lost without.
 */
const MISLEADING = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text as it reads: one way to write each letter (NFC) and each line end, and nothing that turns its direction. */
export function asItReads(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(MISLEADING, '').normalize('NFC');
}
