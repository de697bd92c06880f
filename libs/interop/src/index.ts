/** Other people's formats, at arm's length: reads what the trade's packages export, judges each row, and brings it in as a whole. One folder a format. */
export { reasonFor, type ReasonLocale } from './import/reasons.js';
export { type ImportDesk, openImportDesk } from './import-desk.js';
export { InteropModule } from './interop.module.js';
export { ImportFormat, ImportState } from './run/import.entity.js';
export { forgetKeptDigests } from './upload/kept-key.js';
export { IMPORT } from './run/import.states.js';
