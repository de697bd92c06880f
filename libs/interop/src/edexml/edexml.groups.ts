import { looksLikeBsn } from '#kernel';
import { yearGroupCodes, yearGroupFromCode, type YearGroup } from '../codes/year-group.js';
import { KeyRegister, RowNotes } from '../import/notes.js';
import type { GroupRecord, ImportItem, LocationRecord } from '../import/record.js';
import { row } from '../import/tally.js';
import type { EdexElement } from './edexml.element.js';
import { EdexValues } from './edexml.values.js';

const MUTATION = { kind: 'DATE_TIME' } as const;

const isUnstable = (key: string): boolean => key.startsWith('#');

/**
 * Whether a person must look before this key is trusted: by the EDEXML manual one that begins with `#` is a dummy, which may mean
 * somebody else in the next file; and one that could be a BSN has to be replaced at the source (R3).
 */
export function needsConfirmation(key: string): boolean {
  return isUnstable(key) || looksLikeBsn(key);
}

/** Locations and groups of a file, and what later elements may refer to. Groups of both kinds share one set of keys. */
export class EdexGroups {
  private readonly locationKeys = new KeyRegister();
  private readonly groupKeys = new KeyRegister();
  private readonly yearGroups = new Map<string, YearGroup | undefined>();
  private readonly combined = new Set<string>();

  location(element: EdexElement): ImportItem {
    const { notes, values, key } = this.begin(element, this.locationKeys);
    const name = values.text('naam', 64);
    values.read('omschrijving', { kind: 'TEXT', max: 256 }, 'WARNING');
    values.read('mutatiedatum', MUTATION, 'WARNING');
    const record: LocationRecord = {
      kind: 'LOCATION',
      externalKey: key,
      line: element.line,
      fields: { name },
      references: {},
      needsConfirmation: needsConfirmation(key),
    };
    return row(record, notes.findings);
  }

  group(element: EdexElement): ImportItem {
    const combined = element.shape === 'COMBINED_GROUP';
    const { notes, values, key } = this.begin(element, this.groupKeys);
    const name = values.text('naam', 64);
    const code = combined ? undefined : values.read('jaargroep', { kind: 'CODE', codes: yearGroupCodes('EDEXML') });
    const yearGroup = code === undefined ? undefined : yearGroupFromCode('EDEXML', code);
    values.read('omschrijving', { kind: 'TEXT', max: 256 }, 'WARNING');
    values.read('mutatiedatum', MUTATION, 'WARNING');
    if (combined) this.combined.add(key);
    else this.yearGroups.set(key, yearGroup);
    const record: GroupRecord = {
      kind: 'GROUP',
      externalKey: key,
      line: element.line,
      references: {},
      fields: { name: name ?? '', combined, yearGroup },
      needsConfirmation: needsConfirmation(key),
    };
    return row(record, notes.findings);
  }

  /** The year group of a group that is not a combination; undefined when it tells none. */
  yearGroupOf(groupKey: string): YearGroup | undefined {
    const yearGroup = this.yearGroups.get(groupKey);
    return yearGroup === 'COMBINED' ? undefined : yearGroup;
  }

  /** The key an element refers to, when there is a location, group or combined group of that key; noted when there is not. */
  reference(element: EdexElement, values: EdexValues): string | undefined {
    const key = values.key(element);
    if (key === undefined) return undefined;
    const known =
      element.name === 'vestiging' ? this.locationKeys.has(key) : element.name === 'samengestelde_groep' ? this.combined.has(key) : this.yearGroups.has(key);
    if (known) return key;
    values.notes.add('REFERENCE_UNKNOWN', element, element.name);
    return undefined;
  }

  private begin(element: EdexElement, register: KeyRegister): { notes: RowNotes; values: EdexValues; key: string } {
    const notes = new RowNotes();
    const values = new EdexValues(element, notes);
    return { notes, values, key: claimKey(element, values, register) };
  }
}

/** The key of a record, noted when it is missing, a dummy, taken, or like a BSN. A row without a key is known by its line. */
export function claimKey(element: EdexElement, values: EdexValues, register: KeyRegister): string {
  const { notes } = values;
  const key = values.key();
  if (key === undefined) return `@${element.line}`;
  if (isUnstable(key)) notes.add('KEY_UNSTABLE', element, element.name);
  if (looksLikeBsn(key)) notes.add('KEY_LIKE_PERSON_NUMBER', element, element.name);
  const firstLine = register.claim(key, element.line);
  if (firstLine !== undefined) notes.add('KEY_DUPLICATE', element, element.name, { firstLine });
  return key;
}
