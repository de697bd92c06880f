import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused, finding, type FindingCode } from '../../import/finding.js';
import type { ImportLimits } from '../../import/limits.js';
import { textOf } from '../../import/text.js';

const PARTS_AT_MOST = 2000;

/** The place of a fault that is about the workbook as a whole. */
export function workbookRefused(code: FindingCode): FileRefused {
  return new FileRefused(finding(code, { line: 1 }));
}

/**
 * The parts of an XLSX file, unpacked one at a time as they are read. Read with yauzl because it keeps to the archive's directory,
 * holds every part to its stated size and writes nothing to disk (names of children do not belong in temporary files).
 */
export class WorkbookArchive {
  private readonly entries = new Map<string, Entry>();

  private constructor(
    private readonly zip: ZipFile,
    private readonly limits: ImportLimits,
  ) {}

  /** Refuses what is damaged, encrypted, or grows beyond the limits when unpacked. */
  static async open(file: Buffer, limits: ImportLimits): Promise<WorkbookArchive> {
    try {
      const archive = new WorkbookArchive(await fromBufferPromise(file), limits);
      await archive.list();
      return archive;
    } catch (error) {
      throw error instanceof FileRefused ? error : workbookRefused('WORKBOOK_DAMAGED');
    }
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** The text of a part, checked against its checksum at the end. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(key(name));
    if (!entry) throw workbookRefused('WORKBOOK_DAMAGED');
    yield* textOf(this.bytes(entry), 'REFUSE');
  }

  private async list(): Promise<void> {
    let unpacked = 0;
    for await (const entry of this.zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      const swollen = entry.uncompressedSize > 1024 * 1024 && ratio > this.limits.unpackRatio;
      if (this.entries.size >= PARTS_AT_MOST || unpacked > this.limits.unpackedBytes || swollen) throw workbookRefused('WORKBOOK_SUSPICIOUS');
      this.entries.set(key(entry.fileName), entry);
    }
  }

  private async *bytes(entry: Entry): AsyncGenerator<Buffer> {
    let sum = 0;
    try {
      for await (const piece of (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (error) {
      throw error instanceof FileRefused ? error : workbookRefused('WORKBOOK_DAMAGED');
    }
    if (sum !== entry.crc32) throw workbookRefused('WORKBOOK_DAMAGED');
  }
}

const key = (name: string): string => name.replace(/^\//, '').toLowerCase();
