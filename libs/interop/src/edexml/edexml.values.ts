import { type CalendarDate, holdsPersonNumber } from '#kernel';
import { INVISIBLE, type Severity } from '../import/finding.js';
import type { RowNotes } from '../import/notes.js';
import { dateOf, dayOf } from './edexml.dates.js';
import { attributeOf, childOf, type EdexElement } from './edexml.element.js';

/** What a value must look like; lengths in characters, as the format's own types have them. */
export type Facet =
  | { readonly kind: 'TEXT'; readonly max: number; readonly mayBeEmpty?: boolean }
  | { readonly kind: 'PATTERN'; readonly pattern: RegExp }
  | { readonly kind: 'CODE'; readonly codes: readonly string[] }
  | { readonly kind: 'DATE' }
  | { readonly kind: 'DATE_TIME' };

export const KEY_LENGTH = 256;

/** Reads the values of one element and notes what is wrong with them, each on its own line. */
export class EdexValues {
  constructor(
    private readonly element: EdexElement,
    readonly notes: RowNotes,
  ) {}

  /** The value of a child element when it is there and right; spaces around it are taken off. `severity` lightens the note. */
  read(name: string, facet: Facet, severity?: Severity): string | undefined {
    const child = childOf(this.element, name);
    return child && this.check(child, facet, severity);
  }

  /** The same for each child of the name, in order. */
  readAll(name: string, facet: Facet): readonly string[] {
    return this.element.children.filter((child) => child.name === name).flatMap((child) => this.check(child, facet) ?? []);
  }

  text(name: string, max: number): string | undefined {
    return this.read(name, { kind: 'TEXT', max });
  }

  date(name: string): CalendarDate | undefined {
    const text = this.read(name, { kind: 'DATE' });
    return text === undefined ? undefined : dateOf(text);
  }

  dateTime(name: string): CalendarDate | undefined {
    const text = this.read(name, { kind: 'DATE_TIME' });
    return text === undefined ? undefined : dayOf(text);
  }

  /** The key of this element, or undefined with a note when it has none that can be used. */
  key(element: EdexElement = this.element): string | undefined {
    const key = attributeOf(element, 'key');
    if (key === undefined || key === '') {
      this.notes.add('KEY_MISSING', element, element.name);
      return undefined;
    }
    if (key.length > KEY_LENGTH) {
      this.notes.add('KEY_TOO_LONG', element, element.name, { max: KEY_LENGTH });
      return undefined;
    }
    return key;
  }

  private check(child: EdexElement, facet: Facet, severity?: Severity): string | undefined {
    const text = child.text.replace(/\s+/g, ' ').trim().normalize('NFC');
    const note = (code: Parameters<RowNotes['add']>[0], params = {}): undefined => this.notes.add(code, child, child.name, params, severity) as undefined;
    if (text === '') return facet.kind === 'TEXT' && facet.mayBeEmpty ? undefined : note('VALUE_EMPTY');
    switch (facet.kind) {
      case 'TEXT':
        if (INVISIBLE.test(text)) return note('VALUE_CHARACTERS');
        if ([...text].length > facet.max) return note('VALUE_TOO_LONG', { max: facet.max });
        return holdsPersonNumber(text) && child.name !== 'schoolkey' ? note('PERSON_NUMBER_DROPPED') : text;
      case 'PATTERN':
        return facet.pattern.test(text) ? text : note('PATTERN_INVALID');
      case 'CODE':
        return facet.codes.includes(text) ? text : note('CODE_UNKNOWN', { allowed: facet.codes.join(', ') });
      case 'DATE':
        return dateOf(text) === undefined ? note('DATE_INVALID') : text;
      case 'DATE_TIME':
        return dayOf(text) === undefined ? note('DATE_INVALID') : text;
    }
  }
}
