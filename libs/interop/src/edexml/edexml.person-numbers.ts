import { createHmac, randomBytes } from 'node:crypto';
import { elevenProof } from '#kernel';
import { attributeOf, childOf, type EdexElement } from './edexml.element.js';
import { KeyRegister, type RowNotes } from '../import/notes.js';

const NINE = /^\d{9}$/;
/** Numbers that say who somebody is to the government. None is kept (R3, R4); `proof` says whether one can exist. */
const NUMBERS: Readonly<Record<string, (text: string) => boolean>> = {
  bsn: (text) => NINE.test(text) && elevenProof(text),
  sofinummer: (text) => NINE.test(text) && elevenProof(text),
  onderwijsnummer: (text) => NINE.test(text),
  'bsn_ondwnr-4': (text) => /^\d{4}$/.test(text),
  rijksregisternummer: (text) => /^\d{11}$/.test(text),
};

/**
 * Drops every BSN, sofinummer, onderwijsnummer and ECK iD of a row: told by kind, never by value (R3, R4).
 * An ECK iD must still be of one person, so a keyed digest of it lives until the file is read.
 */
export class PersonNumbers {
  private readonly secret = randomBytes(32);
  private readonly eckids = new Map<string, KeyRegister>();

  drop(element: EdexElement, notes: RowNotes): void {
    for (const [name, proof] of Object.entries(NUMBERS)) {
      const child = childOf(element, name);
      if (!child) continue;
      notes.add('PERSON_NUMBER_DROPPED', child, name);
      if (!proof(child.text.trim())) notes.add('PERSON_NUMBER_INVALID', child, name);
      child.text = '';
    }
    this.dropEckid(element, notes);
  }

  private dropEckid(element: EdexElement, notes: RowNotes): void {
    const eckid = attributeOf(element, 'eckid');
    if (eckid === undefined) return;
    notes.add('PERSON_NUMBER_DROPPED', element, 'eckid');
    if (eckid === '' || eckid.length > 256) {
      notes.add('PERSON_NUMBER_INVALID', element, 'eckid');
      return;
    }
    const digest = createHmac('sha256', this.secret).update(eckid).digest('base64');
    const seen = this.eckids.get(element.name) ?? new KeyRegister();
    this.eckids.set(element.name, seen);
    const firstLine = seen.claim(digest, element.line);
    if (firstLine !== undefined) notes.add('ECKID_DUPLICATE', element, 'eckid', { firstLine });
  }
}
