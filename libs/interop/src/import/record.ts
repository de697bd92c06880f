import type { CalendarDate } from '#kernel';
import type { Sex } from '../codes/sex.js';
import type { YearGroup } from '../codes/year-group.js';
import type { ColumnMapping } from '../roster/roster.mapping.js';
import type { Finding } from './finding.js';

/** The parts of a person's name as registrations keep them (NEN 1888); at least `callName` or `familyName` is there. */
export interface PersonName {
  readonly callName?: string | undefined;
  readonly givenNames?: string | undefined;
  readonly initials?: string | undefined;
  readonly familyNamePrefix?: string | undefined;
  readonly familyName?: string | undefined;
}

/** A location as the file names it: a branch of a school, or a childcare location with its LRK number (R2). */
export interface LocationFields {
  readonly name?: string | undefined;
  readonly lrk?: string | undefined;
}

/** A group; `combined` is EDEXML's samengestelde groep, which gathers children beside their own group. */
export interface GroupFields {
  readonly name: string;
  readonly combined: boolean;
  readonly yearGroup?: YearGroup | undefined;
}

/** One parent or guardian of a roster row. Authority is `UNKNOWN` unless the file says so. */
export interface GuardianFields {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly relation?: GuardianRelation | undefined;
  readonly authority: Authority;
  readonly authorityProvenOn?: CalendarDate | undefined;
}
export const AUTHORITIES = ['YES', 'NO', 'UNKNOWN'] as const;
export type Authority = (typeof AUTHORITIES)[number];
export const GUARDIAN_RELATIONS = ['MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'FOSTER_PARENT', 'GUARDIAN', 'GRANDPARENT', 'OTHER'] as const;
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number];

/** The indication for early education (VE): by whom, for which period, with which programme. */
export interface VeFields {
  readonly indicated: boolean;
  readonly indicatedBy?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
  readonly programme?: string | undefined;
}

/** VE hours of a month, by its first day: received, or planned while the month is still to come (R21). */
export interface VeHoursFields {
  readonly month: CalendarDate;
  readonly hours: number;
}

/**
 * A child. `startsOn` and `endsOn` are the first and last day: at the school in EDEXML, of the placement in a roster.
 * `languages` are BCP 47 tags. Never holds a BSN, onderwijsnummer or ECK iD (R4).
 */
export interface ChildFields extends PersonName {
  readonly birthDate?: CalendarDate | undefined;
  readonly sex: Sex;
  readonly yearGroup?: YearGroup | undefined;
  readonly startsOn?: CalendarDate | undefined;
  readonly endsOn?: CalendarDate | undefined;
  readonly guardians: readonly GuardianFields[];
  readonly languages: readonly string[];
  readonly ve?: VeFields | undefined;
  readonly veHours?: VeHoursFields | undefined;
}

/** A member of staff. `statedRoles` is what the file calls them and never gives a right (EDEXML manual). */
export interface TeacherFields extends PersonName {
  readonly email?: string | undefined;
  readonly statedRoles: readonly string[];
}

interface RecordOf<K extends ImportKind, F, R> {
  readonly kind: K;
  /** The key the file knows this by, spaces around it taken off; stable over files unless `needsConfirmation`. */
  readonly externalKey: string;
  readonly line: number;
  readonly fields: F;
  readonly references: R;
  /** A person must say whom this is before it comes in: the key may mean somebody else next time. */
  readonly needsConfirmation: boolean;
}

export const IMPORT_KINDS = ['LOCATION', 'GROUP', 'CHILD', 'TEACHER'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type LocationRecord = RecordOf<'LOCATION', LocationFields, Record<string, never>>;
export type GroupRecord = RecordOf<'GROUP', GroupFields, { readonly locationKey?: string | undefined }>;
export type ChildRecord = RecordOf<
  'CHILD',
  ChildFields,
  { readonly groupKey?: string | undefined; readonly combinedGroupKeys: readonly string[]; readonly locationKey?: string | undefined }
>;
export type TeacherRecord = RecordOf<'TEACHER', TeacherFields, { readonly groupKeys: readonly string[]; readonly combinedGroupKeys: readonly string[] }>;

/** One thing of a file that may come in, in the same shape for every format. */
export type ImportRecord = LocationRecord | GroupRecord | ChildRecord | TeacherRecord;

/** OK and WARNING may come in, ERROR must be left out by hand, SKIPPED stays out by itself (a former pupil, the example row). */
export const VERDICTS = ['OK', 'WARNING', 'ERROR', 'SKIPPED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The school a file is about, for one school year. `branch` is the vestiging's two digits; `00` counts as absent. */
export interface SchoolHeader {
  readonly schoolYear: string;
  readonly brin?: string | undefined;
  readonly branch?: string | undefined;
  readonly institutionNumber?: string | undefined;
  readonly schoolKey?: string | undefined;
  readonly referenceDate?: CalendarDate | undefined;
  readonly createdOn?: CalendarDate | undefined;
  readonly schemaVersion?: string | undefined;
  readonly line: number;
}

/** How many of what a file held, for the report and for a progress bar's end. */
export interface ImportCounts {
  readonly bytes: number;
  readonly records: Readonly<Record<ImportKind, number>>;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/**
 * What a reader hands out, in the order of the file. Nothing may be kept before END says `refused: false`:
 * a file can still turn out broken on its last line.
 */
export type ImportItem =
  | { readonly type: 'SCHOOL'; readonly school: SchoolHeader }
  | { readonly type: 'COLUMNS'; readonly headings: readonly string[]; readonly mapping: ColumnMapping }
  | { readonly type: 'ROW'; readonly record: ImportRecord; readonly verdict: Verdict; readonly findings: readonly Finding[] }
  | { readonly type: 'FINDING'; readonly finding: Finding }
  | { readonly type: 'END'; readonly refused: boolean; readonly counts: ImportCounts };

/** How far a reader is: bytes of the file and records handed out. */
export interface ImportProgress {
  readonly bytes: number;
  readonly records: number;
}
