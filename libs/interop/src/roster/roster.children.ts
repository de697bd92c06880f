import { createHash } from 'node:crypto';
import { ageInMonths, type CalendarDate, looksLikeBsn } from '#kernel';
import type { Sex } from '../codes/sex.js';
import { RowNotes } from '../import/notes.js';
import type { ChildFields, ChildRecord, ImportItem } from '../import/record.js';
import { row as judged } from '../import/tally.js';
import { guardiansOf } from './roster.guardians.js';
import { readLanguages } from './roster.languages.js';
import type { MappedRow } from './roster.mapping.js';
import { childNameOf } from './roster.names.js';
import type { RosterPlaces } from './roster.places.js';
import { KnownChildren } from './roster.known-children.js';
import { RosterValues } from './roster.values.js';
import { veHoursOf, veOf } from './roster.ve.js';

const OLDEST_IN_YEARS = 14;
const LRK = /^\d{9,12}$/;
/** What stands in the kindnummer of the template's example row. */
export const EXAMPLE_KEY = 'VOORBEELD';

/** What reading rows needs besides the row itself. */
export interface RosterContext {
  readonly today: CalendarDate;
  readonly dateOfNumber: (value: number) => string | undefined;
  readonly sexByWord: ReadonlyMap<string, Sex>;
  readonly monthFirst: ReadonlyMap<number, number>;
  readonly places: RosterPlaces;
}

/** Turns rows into child records, each with one placement; the rows of one child share its key. */
export class RosterChildren {
  private readonly known = new KnownChildren();

  constructor(private readonly context: RosterContext) {}

  /** The location and group that are new in this row, then the child. */
  row(mapped: MappedRow, notes: RowNotes): readonly ImportItem[] {
    const { places } = this.context;
    const values = new RosterValues(mapped, notes, this.context);
    const { line } = mapped.row;
    const fields = this.fields(values);
    const example = mapped.cell('childKey').text.trim().toUpperCase() === EXAMPLE_KEY;
    const key = this.key(values, fields);
    const lrk = this.lrk(values);
    const place = places.of({ lrk, location: values.text('locationName', 100), group: values.text('groupName', 100), line: example ? undefined : line });
    const record: ChildRecord = {
      kind: 'CHILD',
      externalKey: key.value,
      line,
      fields,
      needsConfirmation: key.needsConfirmation,
      references: { groupKey: place.groupKey, combinedGroupKeys: [], locationKey: place.locationKey },
    };
    if (example) {
      notes.add('ROW_IS_EXAMPLE', mapped.row, 'childKey');
      return [
        judged(
          record,
          notes.findings.filter(({ code }) => code === 'ROW_IS_EXAMPLE'),
          true,
        ),
      ];
    }
    this.checkPlacement(values, record, place.locationKey === undefined && mapped.has('locationLrk', 'locationName'));
    const repeated = this.known.check(record, mapped.identity(), notes);
    return [...place.fresh, judged(record, notes.findings, repeated)];
  }

  private fields(values: RosterValues): ChildFields {
    const languages = values.text('languages');
    const read = languages === undefined ? undefined : readLanguages(values.cell('languages').text);
    if (read && read.unknown > 0) values.note('LANGUAGE_UNKNOWN', 'languages');
    return {
      ...childNameOf(values),
      birthDate: this.birthDate(values),
      sex: values.word('sex', this.context.sexByWord, 'jongen, meisje, anders, onbekend') ?? 'UNKNOWN',
      startsOn: values.date('startsOn'),
      endsOn: values.date('endsOn'),
      languages: read?.tags ?? [],
      guardians: guardiansOf(values),
      ve: veOf(values),
      veHours: veHoursOf(values),
    };
  }

  private birthDate(values: RosterValues): CalendarDate | undefined {
    const birthDate = values.date('birthDate');
    if (birthDate === undefined) return values.cell('birthDate').text.trim() === '' ? values.note('VALUE_MISSING', 'birthDate') : undefined;
    if (birthDate > values.today) values.note('DATE_IN_FUTURE', 'birthDate');
    else if (ageInMonths(birthDate, values.today) >= OLDEST_IN_YEARS * 12) values.note('DATE_UNLIKELY', 'birthDate');
    return birthDate;
  }

  /** Without a kindnummer the key is a digest of name and birth date: the same next time, and confirmed by a person. */
  private key(values: RosterValues, fields: ChildFields): { value: string; needsConfirmation: boolean } {
    const stated = values.text('childKey', 256);
    if (stated !== undefined) {
      const doubtful = looksLikeBsn(stated);
      if (doubtful) values.note('KEY_LIKE_PERSON_NUMBER', 'childKey');
      if (stated.startsWith('#')) values.note('KEY_UNSTABLE', 'childKey');
      return { value: stated, needsConfirmation: doubtful || stated.startsWith('#') };
    }
    values.note('KEY_DERIVED', 'childKey');
    const who = [fields.callName, fields.familyNamePrefix, fields.familyName, fields.birthDate].map((part) => part?.toLowerCase() ?? '');
    return { value: `~${createHash('sha256').update(JSON.stringify(who)).digest('hex').slice(0, 24)}`, needsConfirmation: true };
  }

  private lrk(values: RosterValues): string | undefined {
    const text = values.text('locationLrk', 40)?.replace(/[\s.]/g, '');
    if (text === undefined || LRK.test(text)) return text;
    return values.note('PATTERN_INVALID', 'locationLrk');
  }

  private checkPlacement(values: RosterValues, record: ChildRecord, locationExpected: boolean): void {
    const { startsOn, endsOn, birthDate } = record.fields;
    const stated = values.cell('startsOn').text.trim() !== '';
    if (record.references.groupKey === undefined) values.note('CHILD_WITHOUT_GROUP', 'groupName');
    else if (!stated) values.note('VALUE_MISSING', 'startsOn');
    if (locationExpected) values.note('LOCATION_MISSING', 'locationName');
    if (startsOn !== undefined && birthDate !== undefined && startsOn < birthDate) values.note('START_BEFORE_BIRTH', 'startsOn');
    if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) values.note('PERIOD_REVERSED', 'endsOn');
    else if (endsOn !== undefined && endsOn < values.today) values.note('PLACEMENT_ENDED', 'endsOn');
  }
}
