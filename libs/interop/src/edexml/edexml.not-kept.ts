import { finding, type Finding } from '../import/finding.js';
import { childOf, type EdexElement } from './edexml.element.js';
import type { EdexValues, Facet } from './edexml.values.js';

const text = (max: number): Facet => ({ kind: 'TEXT', max });
const country: Facet = { kind: 'PATTERN', pattern: /^(?:\?|[A-Z]{2})$/ };

/**
 * Fields of EDEXML that have no purpose here and so stay out (AVG art. 5: no more than needed). They are still held against the
 * format, with a warning at most, for a wrong one hints at shifted columns in the exporting package.
 */
const NOT_KEPT: Readonly<Record<string, Facet>> = {
  gebruikersnaam: text(64),
  fotourl: text(256),
  etniciteit: { kind: 'CODE', codes: ['0', '1', '9'] },
  land: country,
  land_vader: country,
  land_moeder: country,
  gewicht_nieuw: { kind: 'CODE', codes: ['?', '0', '0,3', '1,2'] },
  gewicht: { kind: 'CODE', codes: ['?', '0.00', '0.25', '0.40', '0.70', '0.90'] },
  postcodenl: { kind: 'PATTERN', pattern: /^\d{4}[A-Z]{2}$/ },
  postnummerbe: { kind: 'PATTERN', pattern: /^\d{4}$/ },
  postcodeoverig: text(32),
  start_ondw_jgr3: { kind: 'DATE' },
  mutatiedatum: { kind: 'DATE_TIME' },
};
/** When a record last changed says nothing about a person, so nobody needs to be told that it stays out. */
const UNTOLD: ReadonlySet<string> = new Set(['mutatiedatum']);

/** Counts the fields that stay out, to tell once a file. */
export class NotKept {
  private readonly seen = new Map<string, { count: number; line: number }>();

  /** Checks and counts the fields of one record that are not kept; `also` names fields this kind of record does not keep. */
  pass(element: EdexElement, values: EdexValues, also: Readonly<Record<string, Facet>> = {}): void {
    for (const [name, facet] of Object.entries({ ...NOT_KEPT, ...also })) {
      const child = childOf(element, name);
      if (!child) continue;
      values.read(name, facet, 'WARNING');
      if (UNTOLD.has(name)) continue;
      const before = this.seen.get(name);
      this.seen.set(name, { count: (before?.count ?? 0) + 1, line: before?.line ?? child.line });
    }
  }

  /** One notice a field. */
  told(): readonly Finding[] {
    return [...this.seen].map(([name, { count, line }]) => finding('FIELD_NOT_KEPT', { line }, { count }, { field: name }));
  }
}
