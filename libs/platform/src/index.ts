/** Plumbing without a domain word: configuration, the pool and its units, the GraphQL door, HTTP. Asks kernel and words only. */
export { PlatformModule } from './platform.module.js';
export { projectFile } from './config/project-file.js';
export { derivedKey } from './config/derived-key.js';
export {
  type AdministrationConfig,
  CONFIG,
  type Config,
  type Mode,
  type OidcConfig,
  readAdministration,
  readConfig,
  refuseWeakSecret,
} from './config/config.js';
export { Administration } from './database/administration.js';
export { createDataSource } from './database/data-source.js';
export type { Entrance } from './database/entrance.js';
export { Unit } from './database/unit.js';
export { Units } from './database/units.js';
export { type DoorContext, hangDoor, Opens, OpensAhead, Plain, type RoleMatrix, ShownFor } from './graphql/door.js';
export {
  BooleanField,
  DayField,
  DayListField,
  EnumField,
  EnumListField,
  FileField,
  IdField,
  InputField,
  InputListField,
  NumberField,
  PageField,
  PatternField,
  TelephoneField,
  TextField,
  TextListField,
  VersionField,
} from './graphql/fields.js';
export { FileType } from './graphql/file.type.js';
export { IntentInput, Receipt } from './graphql/receipt.type.js';
export { codeEnum } from './graphql/code-enum.js';
export { CurrentUnit, Door, loaderOf } from './graphql/context.js';
export { CalendarDateScalar, InstantScalar, PageSizeScalar, TextScalar } from './graphql/scalars.js';
export { refusalIn, render } from './http/answer.js';
export { refusalOf } from './database/sql-errors.js';
export { hangGraphql, languageOf } from './http/graphql.route.js';
export { clearSession, entranceOf, hashOf, newToken, setSession, tokenHashOf } from './http/session-cookie.js';
export { hangChanges } from './changes/changes.route.js';
export { answerRefused, RefusalFilter } from './http/refusal.filter.js';
export { type Allowance, Throttle } from './http/throttle.js';
export { backUp } from './backup/backup.js';
export { restore } from './backup/restore.js';
export { type ExportManifest, exportController } from './backup/export.js';
export { Paper } from './paper/paper.js';
export { plainPicture } from './paper/picture.js';
export { csvOf, type TableFile } from './table/csv.js';
export { FirstSealer } from './sealing/first-sealer.js';
export { refuseOtherSecret } from './sealing/master.js';
export { keysOfOtherSecret, type RewrappedKeys, rewrapKeys, type SecretChange } from './sealing/rewrap.js';
export type { SealedText } from './sealing/sealed-places.js';
export { Sealer } from './sealing/sealer.js';
