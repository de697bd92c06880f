/** What a file may hold, so that no upload can fill the memory or the disk. Generous: a large board's export is about 20 MB. */
export interface ImportLimits {
  /** Bytes of the file as uploaded. */
  readonly bytes: number;
  /** Records of all kinds together. */
  readonly records: number;
  /** File-level faults after which reading on is pointless. */
  readonly faults: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Characters of one text, and of one value kept. */
  readonly textLength: number;
  /** Characters between two pieces of markup, also in what is passed over (an extension may hold an attachment). */
  readonly tokenLength: number;
  /** Columns of a table. */
  readonly columns: number;
  /** Bytes of a workbook after unpacking, of all its parts together. */
  readonly unpackedBytes: number;
  /** How many times larger than packed one part of a workbook may be. */
  readonly unpackRatio: number;
}

export const DEFAULT_LIMITS: ImportLimits = {
  bytes: 200 * 1024 * 1024,
  records: 200_000,
  faults: 50,
  depth: 64,
  textLength: 64 * 1024,
  tokenLength: 4 * 1024 * 1024,
  columns: 200,
  unpackedBytes: 400 * 1024 * 1024,
  unpackRatio: 250,
};

/** A workbook is held packed in memory, because its directory stands at the end. */
export const WORKBOOK_BYTES = 32 * 1024 * 1024;
