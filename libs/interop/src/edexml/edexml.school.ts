import { printable, type Finding } from '../import/finding.js';
import { RowNotes } from '../import/notes.js';
import type { SchoolHeader } from '../import/record.js';
import { isSchoolYear } from './edexml.dates.js';
import { childOf, type EdexElement } from './edexml.element.js';
import { EdexValues, KEY_LENGTH } from './edexml.values.js';

const KNOWN_VERSIONS: ReadonlySet<string> = new Set(['1.03', '1.0.3', '2.0', '2.1']);

/** The school of a file, or undefined when its school year cannot be read; every fault here is about the whole file. */
export function schoolOf(element: EdexElement): { school: SchoolHeader | undefined; findings: readonly Finding[] } {
  const notes = new RowNotes();
  const values = new EdexValues(element, notes);
  const schoolYear = childOf(element, 'schooljaar');
  const year = schoolYear?.text.trim() ?? '';
  if (schoolYear && !isSchoolYear(year)) notes.add('SCHOOL_YEAR_INVALID', schoolYear, 'schooljaar');
  const branch = values.read('dependancecode', { kind: 'PATTERN', pattern: /^\d{2}$/ });
  const school: SchoolHeader = {
    schoolYear: year,
    brin: values.read('brincode', { kind: 'PATTERN', pattern: /^\d{2}[A-Z]{2}$/ }),
    branch: branch === '00' ? undefined : branch,
    institutionNumber: values.read('instellingsnummer', { kind: 'PATTERN', pattern: /^\d{2,6}$/ }),
    schoolKey: values.text('schoolkey', KEY_LENGTH),
    referenceDate: values.date('peildatum'),
    createdOn: values.dateTime('aanmaakdatum'),
    schemaVersion: versionOf(element, values),
    line: element.line,
  };
  noteOrder(element, notes);
  values.read('auteur', { kind: 'TEXT', max: 128 }, 'WARNING');
  if (!school.brin && !school.institutionNumber && !school.schoolKey) notes.add('SCHOOL_UNIDENTIFIED', element, 'brincode');
  const findings = notes.findings.map((found) => (found.severity === 'ERROR' ? { ...found, severity: 'REFUSAL' as const } : found));
  return { school: isSchoolYear(year) ? school : undefined, findings };
}

/** A dependancecode says which branch of a BRIN, so it cannot stand without one. */
function noteOrder(element: EdexElement, notes: RowNotes): void {
  const branch = childOf(element, 'dependancecode');
  if (branch && !childOf(element, 'brincode')) {
    notes.add('ELEMENT_MISSING', branch, 'brincode', { element: 'brincode', parent: element.name });
  }
}

/** Versions 1.03, 2.0 and 2.1 are known; another 1 or 2 is read with a warning; a 3 may mean anything. */
function versionOf(element: EdexElement, values: EdexValues): string | undefined {
  const stated = childOf(element, 'xsdversie');
  const version = values.text('xsdversie', 32);
  if (stated === undefined || version === undefined || KNOWN_VERSIONS.has(version)) return version;
  const params = { version: printable(version) };
  values.notes.add(/^[12](\.|$)/.test(version) ? 'VERSION_UNKNOWN' : 'VERSION_UNSUPPORTED', stated, 'xsdversie', params);
  return version;
}

/** Before 2.0 a pupil had a group or a year group, never both, so the group tells the year group (R6). */
export function tellsYearGroupByGroup(school: SchoolHeader | undefined): boolean {
  return school?.schemaVersion?.startsWith('1.') ?? false;
}
