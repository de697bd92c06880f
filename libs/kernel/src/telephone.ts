import { looksLikeBsn } from './bsn.js';

/** Six digits (14 and an area code) to fifteen (E.164), with what people put between them; abroad with + or 00 before. */
const TELEPHONE = /^\s*(?:\+|00)?(?:[\s().-]*\d){6,15}\s*$/;
const MOST_CHARACTERS = 40;

/** Whether somebody could be called by this text; nine digits that could be a BSN are none (R3). */
export function isTelephone(text: string): boolean {
  return text.length <= MOST_CHARACTERS && TELEPHONE.test(text) && !looksLikeBsn(text);
}
