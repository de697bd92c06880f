import { FileRefused, finding } from './finding.js';
import type { ImportLimits } from './limits.js';

/** A file as it comes in: an upload, a file stream or a text, in pieces of any size. */
export type ImportSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** What a file is, by its first bytes and not by its name. */
export type FileKind = 'XML' | 'ZIP' | 'OLE' | 'PDF' | 'TEXT' | 'BINARY';

const PIECE = 64 * 1024;

/** Counts what was read, for progress and for the limit. */
export interface ByteCount {
  bytes: number;
}

/**
 * The file in pieces of at most 64 kB, counted. Refuses an empty file, one over the limit, and one whose stream breaks off:
 * a reader's caller never sees an error of the stream itself.
 */
export async function* piecesOf(source: ImportSource, count: ByteCount, limits: ImportLimits): AsyncGenerator<Buffer | string> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let ended = false;
  try {
    for (;;) {
      const next = await takeFrom(iterator);
      if (next.done) break;
      yield* split(next.value, count, limits);
    }
    ended = true;
  } finally {
    if (!ended) await iterator.return?.();
  }
  if (count.bytes === 0) throw new FileRefused(finding('FILE_EMPTY', { line: 1 }));
}

async function takeFrom(iterator: AsyncIterator<Uint8Array | string> | Iterator<Uint8Array | string>): Promise<IteratorResult<Uint8Array | string>> {
  try {
    return await iterator.next();
  } catch {
    throw new FileRefused(finding('FILE_INTERRUPTED', { line: 1 }));
  }
}

function* split(chunk: Uint8Array | string, count: ByteCount, limits: ImportLimits): Generator<Buffer | string> {
  const whole = typeof chunk === 'string' ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  for (let at = 0; at < whole.length; at += PIECE) {
    const piece = typeof whole === 'string' ? whole.slice(at, at + PIECE) : whole.subarray(at, at + PIECE);
    count.bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
    if (count.bytes > limits.bytes) {
      throw new FileRefused(finding('FILE_TOO_LARGE', { line: 1 }, { megabytes: Math.floor(limits.bytes / 1024 / 1024) }));
    }
    yield piece;
  }
}

/** Looks at the beginning without losing it: the kind, and the same pieces again. */
export async function peekKind(pieces: AsyncGenerator<Buffer | string>): Promise<{ kind: FileKind; pieces: AsyncGenerator<Buffer | string> }> {
  const seen: (Buffer | string)[] = [];
  let length = 0;
  while (length < 512) {
    const next = await pieces.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
  }
  const kind = kindOf(Buffer.concat(seen.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))));
  return { kind, pieces: again(seen, pieces) };
}

async function* again(seen: readonly (Buffer | string)[], rest: AsyncGenerator<Buffer | string>): AsyncGenerator<Buffer | string> {
  yield* seen;
  yield* rest;
}

function kindOf(head: Buffer): FileKind {
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'ZIP';
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'OLE';
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'PDF';
  const text = head.subarray(0, 512).toString('latin1');
  if (/^(?:ï»¿|ÿþ|þÿ)?[\s\0]*</.test(text)) return 'XML';
  const utf16 = /^(?:ÿþ|þÿ)/.test(text);
  return !utf16 && text.includes('\0') ? 'BINARY' : 'TEXT';
}
