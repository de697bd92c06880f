/**
 * How much a finding weighs. REFUSAL: the whole file stays out. ERROR: this row cannot come in and must be left out by hand.
 * WARNING: comes in, look at it. NOTICE: something was done or dropped that the person who imports should know.
 */
export const SEVERITIES = ['REFUSAL', 'ERROR', 'WARNING', 'NOTICE'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The closed list of what an import can say, with its usual weight. The sentences stand in `import-reasons.<locale>.json`.
 * A parameter names elements, columns, line numbers and limits; never a value about a person.
 */
export const FINDING_CODES = {
  FILE_EMPTY: 'REFUSAL',
  FILE_TOO_LARGE: 'REFUSAL',
  FILE_INTERRUPTED: 'REFUSAL',
  FILE_KIND_WRONG: 'REFUSAL',
  FILE_WITHOUT_ROWS: 'REFUSAL',
  ENCODING_UNSUPPORTED: 'REFUSAL',
  ENCODING_INVALID: 'REFUSAL',
  TOO_MANY_FAULTS: 'REFUSAL',
  TOO_MANY_RECORDS: 'REFUSAL',

  XML_NOT_WELL_FORMED: 'REFUSAL',
  XML_DOCTYPE: 'REFUSAL',
  XML_TOO_DEEP: 'REFUSAL',
  XML_TEXT_TOO_LONG: 'REFUSAL',
  XML_TOO_MANY_ATTRIBUTES: 'REFUSAL',
  XML_TOO_MANY_PARTS: 'REFUSAL',
  ROOT_UNEXPECTED: 'REFUSAL',
  ELEMENT_UNKNOWN: 'REFUSAL',
  ELEMENT_MISPLACED: 'REFUSAL',
  ELEMENT_REPEATED: 'REFUSAL',
  ELEMENT_EXCLUDED: 'REFUSAL',
  ELEMENT_MISSING: 'REFUSAL',
  ATTRIBUTE_UNKNOWN: 'REFUSAL',
  TEXT_UNEXPECTED: 'REFUSAL',
  SCHOOL_YEAR_INVALID: 'REFUSAL',
  VERSION_UNSUPPORTED: 'REFUSAL',
  VERSION_UNKNOWN: 'WARNING',
  SCHOOL_UNIDENTIFIED: 'WARNING',
  SCHOOL_YEAR_OTHER: 'WARNING',
  EXTENSIONS_SKIPPED: 'NOTICE',
  FIELD_NOT_KEPT: 'NOTICE',

  TABLE_QUOTE_OPEN: 'REFUSAL',
  TABLE_ROW_TOO_LONG: 'REFUSAL',
  TABLE_UNREADABLE: 'REFUSAL',
  TABLE_TOO_MANY_COLUMNS: 'REFUSAL',
  WORKBOOK_DAMAGED: 'REFUSAL',
  WORKBOOK_SUSPICIOUS: 'REFUSAL',
  WORKBOOK_WITHOUT_SHEET: 'REFUSAL',
  SHEET_UNKNOWN: 'REFUSAL',
  SHEETS_IGNORED: 'NOTICE',
  MERGED_CELLS: 'WARNING',
  ROW_HIDDEN: 'WARNING',
  COLUMN_REQUIRED: 'REFUSAL',
  COLUMN_ABSENT: 'REFUSAL',
  COLUMN_IGNORED: 'NOTICE',
  COLUMN_HEADLESS: 'WARNING',
  PERSON_NUMBER_COLUMN: 'NOTICE',
  ROW_RAGGED: 'ERROR',
  ROW_REPEATED: 'WARNING',
  ROW_IS_EXAMPLE: 'NOTICE',
  CELL_ERROR: 'ERROR',

  KEY_MISSING: 'ERROR',
  KEY_TOO_LONG: 'ERROR',
  KEY_DUPLICATE: 'ERROR',
  KEY_CONFLICT: 'ERROR',
  KEY_UNSTABLE: 'WARNING',
  KEY_DERIVED: 'WARNING',
  KEY_LIKE_PERSON_NUMBER: 'WARNING',
  ECKID_DUPLICATE: 'ERROR',
  REFERENCE_UNKNOWN: 'ERROR',
  PERSON_NUMBER_DROPPED: 'NOTICE',
  PERSON_NUMBER_INVALID: 'WARNING',

  NAME_MISSING: 'ERROR',
  NAME_SPLIT: 'WARNING',
  VALUE_MISSING: 'ERROR',
  VALUE_EMPTY: 'ERROR',
  VALUE_TOO_LONG: 'ERROR',
  VALUE_CHARACTERS: 'ERROR',
  PATTERN_INVALID: 'ERROR',
  CODE_UNKNOWN: 'ERROR',
  DATE_INVALID: 'ERROR',
  DATE_AMBIGUOUS: 'ERROR',
  DATE_MONTH_FIRST: 'ERROR',
  DATE_IN_FUTURE: 'ERROR',
  DATE_UNLIKELY: 'WARNING',
  PERIOD_REVERSED: 'ERROR',
  BIRTH_DATE_MISSING: 'WARNING',
  START_BEFORE_BIRTH: 'ERROR',
  YEAR_GROUP_MISSING: 'ERROR',
  CHILD_WITHOUT_GROUP: 'NOTICE',
  FORMER_PUPIL: 'NOTICE',

  PLACEMENT_OVERLAP: 'ERROR',
  PLACEMENT_ENDED: 'NOTICE',
  LOCATION_MISSING: 'WARNING',
  GUARDIAN_NAME_MISSING: 'ERROR',
  AUTHORITY_UNKNOWN: 'NOTICE',
  AUTHORITY_CONFLICT: 'ERROR',
  AUTHORITY_PROOF_WITHOUT_AUTHORITY: 'WARNING',
  LANGUAGE_UNKNOWN: 'WARNING',
  VE_CONTRADICTORY: 'WARNING',
  VE_OTHER: 'WARNING',

  SCHOOL_ANOTHER: 'REFUSAL',
  SCHOOL_OTHER: 'WARNING',
  LOCATION_OTHER: 'WARNING',
  MATCH_AMBIGUOUS: 'ERROR',
  MATCHED_BY_NAME: 'WARNING',
  KEY_OTHER_BIRTH_DATE: 'WARNING',
  CHILD_UNDER_OTHER_KEY: 'WARNING',
  AUTHORITY_CHANGES: 'WARNING',
  VE_PERIOD_CHANGES: 'WARNING',
  VE_PERIOD_STAYS: 'WARNING',
  VE_STAYS: 'WARNING',
  GROUP_NOT_IN: 'WARNING',
  GROUP_WITHOUT_CHILDREN: 'NOTICE',
  PLACEMENT_BESIDE: 'WARNING',
  PLACEMENT_UNCLEAR: 'WARNING',
} as const satisfies Record<string, Severity>;
export type FindingCode = keyof typeof FINDING_CODES;

/** What fills the sentence of a finding. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** A place in a file: line (or spreadsheet row) from 1, and the character or column from 1 where that is known. */
export interface Place {
  readonly line: number;
  readonly column?: number | undefined;
}

/**
 * One thing an import has to say about a place in the file. `field` is the element name or the roster field it is about.
 * Holds no value from the file about a person, so that it may be shown, stored and sent back.
 */
export interface Finding extends Place {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly params: FindingParams;
  readonly field?: string | undefined;
}

/** A finding of the code's usual weight, or of another where the value is not kept anyway. */
export function finding(
  code: FindingCode,
  place: Place,
  params: FindingParams = {},
  extra: { readonly field?: string | undefined; readonly severity?: Severity | undefined } = {},
): Finding {
  return {
    severity: extra.severity ?? FINDING_CODES[code],
    code,
    params,
    line: place.line,
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(extra.field === undefined ? {} : { field: extra.field }),
  };
}

/** Thrown inside a reader when the file cannot be read on; a reader's caller only ever sees its finding. */
export class FileRefused extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
    this.name = 'FileRefused';
  }
}

/** Controls, and signs that are not seen but turn the reading direction or hide between letters: no part of a name or a note. */
export const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/;

/** A name out of the file, made fit for a sentence: short, and of letters, digits and the signs of a name only. */
export function printable(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._:#/()?!-]/gu, '·')
    .trim();
  const short = cleaned.length > 40 ? `${cleaned.slice(0, 39)}…` : cleaned;
  return /\d{7,}/.test(short.replace(/[ .-]/g, '')) ? '…' : short;
}
