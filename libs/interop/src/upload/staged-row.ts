import { addDays, type CalendarDate, type Id, newId } from '#kernel';
import { yearGroupToCode } from '../codes/year-group.js';
import { finding, type Finding } from '../import/finding.js';
import type {
  ChildRecord,
  GroupRecord,
  GuardianRelation,
  ImportItem,
  ImportKind,
  LocationRecord,
  PersonName,
  SchoolHeader,
  TeacherRecord,
  Verdict,
} from '../import/record.js';

/** A row as it waits to be confirmed, in the shape of `interop.import_row`. `payload` holds no personal number (R3, R4). */
export interface StagedRow {
  readonly n: number;
  readonly line: number;
  readonly kind: ImportKind;
  readonly external_key: string;
  /** The id it gets when it turns out to be new. */
  readonly new_id: Id;
  readonly payload: object;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly doubtful: boolean;
}

/** What is known of the file besides the row: its school year, and how keys are kept. */
export interface StagingContext {
  readonly school: SchoolHeader | undefined;
  /** A key as it is kept: one that could be somebody's BSN only as a keyed digest. */
  readonly keptKey: (key: string) => string;
}

const EARLIEST_BIRTH: CalendarDate = '1990-01-01';
/** Relations as the record knows them; the others are a person who cares for the child. */
const RELATIONS: Readonly<Partial<Record<GuardianRelation, string>>> = {
  MOTHER: 'MOTHER',
  FATHER: 'FATHER',
  GUARDIAN: 'LEGAL_GUARDIAN',
  FOSTER_PARENT: 'FOSTER_PARENT',
};

/** Puts a row of a reader in the shape in which it waits; ids of all that may come of it are made here, so that planning twice plans the same. */
export function stagedRow({ record, verdict, findings }: Extract<ImportItem, { type: 'ROW' }>, n: number, context: StagingContext): StagedRow {
  const tooOld = record.kind === 'CHILD' && record.fields.birthDate !== undefined && record.fields.birthDate < EARLIEST_BIRTH && verdict !== 'SKIPPED';
  return {
    n,
    line: record.line,
    kind: record.kind,
    external_key: context.keptKey(record.externalKey),
    new_id: newId(),
    payload: payloadOf(record, context),
    verdict: tooOld ? 'ERROR' : verdict,
    findings: tooOld ? [...findings.filter(({ code }) => code !== 'DATE_UNLIKELY'), finding('DATE_UNLIKELY', record, {}, { severity: 'ERROR' })] : findings,
    doubtful: record.needsConfirmation,
  };
}

function payloadOf(record: Extract<ImportItem, { type: 'ROW' }>['record'], context: StagingContext): object {
  switch (record.kind) {
    case 'LOCATION':
      return locationOf(record);
    case 'GROUP':
      return groupOf(record, context);
    case 'CHILD':
      return childOf(record, context);
    case 'TEACHER':
      return teacherOf(record, context);
  }
}

const locationOf = ({ fields }: LocationRecord): object => ({ name: fields.name, lrk: fields.lrk });

function groupOf({ externalKey, fields, references }: GroupRecord, { keptKey }: StagingContext): object {
  const code = fields.yearGroup === undefined ? undefined : yearGroupToCode('EDEXML', fields.yearGroup);
  return {
    name: fields.name,
    // a group of several years tells its years by its pupils
    yearGroups: code === undefined || code === 'C' || fields.combined ? [] : [code],
    locationKey: references.locationKey && keptKey(references.locationKey),
    stable: !externalKey.startsWith('#'),
  };
}

function childOf({ externalKey, fields, references }: ChildRecord, { keptKey, school }: StagingContext): object {
  const period = periodOf(fields.startsOn, fields.endsOn, school);
  const keys = [references.groupKey, ...references.combinedGroupKeys].filter((key) => key !== undefined);
  return {
    callName: callNameOf(fields),
    callNameStated: fields.callName !== undefined,
    givenNames: fields.givenNames,
    familyPrefix: fields.familyNamePrefix,
    familyName: fields.familyName,
    birthDate: fields.birthDate,
    sex: fields.sex === 'OTHER' ? 'UNSPECIFIED' : fields.sex,
    // a dummy key, or one that we made ourselves, may mean somebody else in the next file (R35)
    stable: !/^[#~@]/.test(externalKey),
    yearGroup: fields.yearGroup && yearGroupToCode('EDEXML', fields.yearGroup),
    locationKey: references.locationKey && keptKey(references.locationKey),
    enrolmentId: newId(),
    startsOn: fields.startsOn,
    endsOn: fields.endsOn,
    placements:
      period === undefined
        ? []
        : keys.map((key, at) => ({ id: newId(), groupKey: keptKey(key), main: at === 0 && references.groupKey !== undefined, ...period })),
    guardians: fields.guardians.map(({ relation, authority, authorityProvenOn, ...rest }) => ({
      id: newId(),
      ...rest,
      relation: relation && (RELATIONS[relation] ?? 'OTHER'),
      authority,
      proofOn: authorityProvenOn,
    })),
    languages: fields.languages.filter((language) => /^[a-z]{2,3}$/.test(language)),
    ve: fields.ve?.indicated
      ? {
          id: newId(),
          indicatedBy: fields.ve.indicatedBy ?? '?',
          programme: fields.ve.programme,
          from: fields.ve.from,
          until: fields.ve.until && addDays(fields.ve.until, 1),
        }
      : undefined,
    // a no takes nothing away, and is held against what the record says
    veDenied: fields.ve?.indicated === false || undefined,
    veHours: fields.veHours && { id: newId(), ...fields.veHours },
  };
}

function teacherOf({ fields, references }: TeacherRecord, { keptKey }: StagingContext): object {
  const name = [fields.callName ?? fields.initials ?? fields.givenNames, fields.familyNamePrefix, fields.familyName].filter(Boolean).join(' ');
  return { name: name.slice(0, 200), email: fields.email, groupKeys: [...references.groupKeys, ...references.combinedGroupKeys].map(keptKey) };
}

/** What a child is called when the file has no roepnaam: the first of the given names, the initials, or else the family name. */
function callNameOf({ callName, givenNames, initials, familyName }: PersonName): string {
  return (callName ?? givenNames?.split(' ')[0] ?? initials ?? familyName ?? '').slice(0, 100);
}

/**
 * From the first day until the day after the last, with what the file itself said. In a class never outside its school year;
 * undefined when no day is left.
 */
function periodOf(startsOn: CalendarDate | undefined, endsOn: CalendarDate | undefined, school: SchoolHeader | undefined): object | undefined {
  const stated = { from: startsOn, until: endsOn && addDays(endsOn, 1), fromStated: startsOn !== undefined, untilStated: endsOn !== undefined };
  if (school === undefined) return startsOn === undefined ? undefined : stated;
  const [first, second] = school.schoolYear.split('-');
  const year = { from: `${first}-08-01`, until: `${second}-08-01` };
  const from = stated.from !== undefined && stated.from > year.from ? stated.from : year.from;
  const until = stated.until !== undefined && stated.until < year.until ? stated.until : year.until;
  return from < until ? { ...stated, from, until, fromStated: from !== year.from, untilStated: until !== year.until } : undefined;
}
