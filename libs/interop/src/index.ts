/** Other people's formats, at arm's length: reads what the trade's packages export, judges each row, and brings it in as a whole. One folder a format. */
export { type Sex, SEXES, type SexFormat, sexFromCode, sexToCode } from './codes/sex.js';
export { type YearGroup, YEAR_GROUPS, type YearGroupFormat, yearGroupFromCode, yearGroupToCode } from './codes/year-group.js';
export { readEdexml } from './edexml/edexml.reader.js';
export { type Finding, type FindingCode, FINDING_CODES, type FindingParams, type Severity } from './import/finding.js';
export { DEFAULT_LIMITS, type ImportLimits } from './import/limits.js';
export type { ReadOptions } from './import/options.js';
export { fieldLabel, reasonFor, type ReasonLocale } from './import/reasons.js';
export type {
  Authority,
  ChildFields,
  ChildRecord,
  GroupRecord,
  GuardianFields,
  GuardianRelation,
  ImportCounts,
  ImportItem,
  ImportKind,
  ImportProgress,
  ImportRecord,
  LocationRecord,
  PersonName,
  SchoolHeader,
  TeacherRecord,
  VeFields,
  Verdict,
} from './import/record.js';
export type { ImportSource } from './import/source.js';
export { type RosterField, ROSTER_FIELDS } from './roster/roster.fields.js';
export { type ColumnMapping, parseMapping, suggestMapping } from './roster/roster.mapping.js';
export { inspectRoster, readRoster, type RosterOptions } from './roster/roster.reader.js';
export { rosterTemplateCsv, rosterTemplateXlsx } from './roster/roster.template.js';
export { type ImportDesk, openImportDesk } from './import-desk.js';
export { InteropModule } from './interop.module.js';
export { ImportFormat, ImportState } from './run/import.entity.js';
export { type ChosenRows, ImportService } from './run/import.service.js';
export { MappingService } from './mapping/mapping.service.js';
export { UPLOAD_BYTES } from './upload/upload.limits.js';
export type { UploadRequest } from './upload/upload-ground.service.js';
export { type UploadAnswer, UploadService } from './upload/upload.service.js';
