import { ageInMonths, type CalendarDate } from '#kernel';
import { sexFromCode, type Sex } from '../codes/sex.js';
import { yearGroupCodes, yearGroupFromCode, type YearGroup } from '../codes/year-group.js';
import { KeyRegister, RowNotes } from '../import/notes.js';
import type { ChildRecord, ImportItem, SchoolHeader } from '../import/record.js';
import { row } from '../import/tally.js';
import { childOf, type EdexElement } from './edexml.element.js';
import { claimKey, needsConfirmation, type EdexGroups } from './edexml.groups.js';
import type { NotKept } from './edexml.not-kept.js';
import type { PersonNumbers } from './edexml.person-numbers.js';
import { nameOf } from './edexml.persons.js';
import { tellsYearGroupByGroup } from './edexml.school.js';
import { EdexValues } from './edexml.values.js';

const OLDEST_IN_YEARS = 25;

/** What reading pupils needs besides the pupil itself. */
export interface PupilContext {
  readonly groups: EdexGroups;
  readonly numbers: PersonNumbers;
  readonly notKept: NotKept;
  readonly today: CalendarDate;
  school: SchoolHeader | undefined;
}

/** Turns leerling elements into child records: codes by R5 and R6, numbers dropped by R3 and R4, former pupils told and left out. */
export class EdexPupils {
  private readonly keys = new KeyRegister();

  constructor(private readonly context: PupilContext) {}

  pupil(element: EdexElement): ImportItem {
    const notes = new RowNotes();
    const values = new EdexValues(element, notes);
    const externalKey = claimKey(element, values, this.keys);
    this.context.numbers.drop(element, notes);
    this.context.notKept.pass(element, values, { emailadres: { kind: 'TEXT', max: 256 } });
    const references = this.references(element, values);
    const { startsOn, endsOn } = this.period(element, values);
    const stated = this.yearGroup(values);
    const former = this.hasLeft(endsOn) || stated === 'HISTORIC';
    const yearGroup = stated ?? this.yearGroupOfGroup(references.groupKey);
    if (former) notes.add('FORMER_PUPIL', element, 'uitstroomdatum');
    else if (yearGroup === undefined && !childOf(element, 'jaargroep')) notes.add('YEAR_GROUP_MISSING', element, 'jaargroep');
    if (!former && !childOf(element, 'groep') && !childOf(element, 'samengestelde_groepen')) notes.add('CHILD_WITHOUT_GROUP', element, 'groep');
    const record: ChildRecord = {
      kind: 'CHILD',
      externalKey,
      line: element.line,
      references,
      needsConfirmation: needsConfirmation(externalKey),
      fields: {
        ...nameOf(element, values),
        birthDate: this.birthDate(element, values, startsOn),
        sex: this.sex(values),
        yearGroup,
        startsOn,
        endsOn,
        guardians: [],
        languages: [],
      },
    };
    return row(record, notes.findings, former);
  }

  private references(element: EdexElement, values: EdexValues): ChildRecord['references'] {
    const { groups } = this.context;
    const group = childOf(element, 'groep');
    const location = childOf(element, 'vestiging');
    const combined = childOf(element, 'samengestelde_groepen')?.children ?? [];
    return {
      groupKey: group && groups.reference(group, values),
      combinedGroupKeys: combined.flatMap((reference) => groups.reference(reference, values) ?? []),
      locationKey: location && groups.reference(location, values),
    };
  }

  private period(element: EdexElement, values: EdexValues): { startsOn: CalendarDate | undefined; endsOn: CalendarDate | undefined } {
    const startsOn = values.date('instroomdatum');
    const endsOn = values.date('uitstroomdatum');
    if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
      values.notes.add('PERIOD_REVERSED', childOf(element, 'uitstroomdatum') ?? element, 'uitstroomdatum');
    }
    return { startsOn, endsOn };
  }

  /** A pupil has left when the last day is not after the day the file tells about (EDEXML manual). */
  private hasLeft(endsOn: CalendarDate | undefined): boolean {
    const { school, today } = this.context;
    return endsOn !== undefined && endsOn <= (school?.referenceDate ?? school?.createdOn ?? today);
  }

  private birthDate(element: EdexElement, values: EdexValues, startsOn: CalendarDate | undefined): CalendarDate | undefined {
    const { notes } = values;
    const birthDate = values.date('geboortedatum');
    const place = childOf(element, 'geboortedatum') ?? element;
    if (!childOf(element, 'geboortedatum')) notes.add('BIRTH_DATE_MISSING', place, 'geboortedatum');
    if (birthDate === undefined) return undefined;
    const { school, today } = this.context;
    if (birthDate > today) notes.add('DATE_IN_FUTURE', place, 'geboortedatum');
    else if (ageInMonths(birthDate, school?.referenceDate ?? school?.createdOn ?? today) > OLDEST_IN_YEARS * 12)
      notes.add('DATE_UNLIKELY', place, 'geboortedatum');
    if (startsOn !== undefined && startsOn < birthDate) notes.add('START_BEFORE_BIRTH', childOf(element, 'instroomdatum') ?? element, 'instroomdatum');
    return birthDate;
  }

  /** The code list is of integers in the schema, so `01` and `+1` are a boy too. */
  private sex(values: EdexValues): Sex {
    const code = values.read('geslacht', { kind: 'PATTERN', pattern: /^[+-]?0*[0129]$/ });
    return (code === undefined ? undefined : sexFromCode('EDEXML', String(Math.abs(Number(code))))) ?? 'UNKNOWN';
  }

  private yearGroup(values: EdexValues): YearGroup | undefined {
    const code = values.read('jaargroep', { kind: 'CODE', codes: yearGroupCodes('EDEXML') });
    return code === undefined ? undefined : yearGroupFromCode('EDEXML', code);
  }

  private yearGroupOfGroup(groupKey: string | undefined): YearGroup | undefined {
    if (groupKey === undefined || !tellsYearGroupByGroup(this.context.school)) return undefined;
    return this.context.groups.yearGroupOf(groupKey);
  }
}
