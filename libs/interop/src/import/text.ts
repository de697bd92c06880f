import { isAscii, isUtf8 } from 'node:buffer';
import { FileRefused, finding, printable } from './finding.js';

/** Encodings that files of the trade come in, by the names they call themselves; the WHATWG decoder's name for each. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
};
const HEAD = 512;

/** What to do when nothing in the file says its encoding and it is not UTF-8: refuse (XML), or read as windows-1252 (a CSV from Excel). */
export type WithoutDeclaration = 'REFUSE' | 'WINDOWS_1252';

/**
 * The text of a file. A byte order mark wins, then an XML declaration, then UTF-8.
 * Refuses an encoding we do not read and bytes that are not of the encoding, naming the line.
 */
export async function* textOf(pieces: AsyncIterable<Buffer | string>, otherwise: WithoutDeclaration): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let head: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      yield piece;
      continue;
    }
    if (decoder) {
      yield decoder.decode(piece);
      continue;
    }
    head = head.length === 0 ? piece : Buffer.concat([head, piece]);
    if (head.length < HEAD) continue;
    decoder = decoderFor(head, otherwise);
    yield decoder.decode(head);
  }
  if (!decoder && head.length > 0) {
    decoder = decoderFor(head, otherwise);
    yield decoder.decode(head);
  }
  if (decoder) yield decoder.end();
}

interface Decoder {
  decode(bytes: Buffer): string;
  end(): string;
}

function decoderFor(head: Buffer, otherwise: WithoutDeclaration): Decoder {
  const marked = byMark(head);
  if (marked) return marked === 'utf-8' ? new Utf8('REFUSE') : new OtherEncoding(marked);
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'<>]{1,40})["']/.exec(head.subarray(0, HEAD).toString('latin1'))?.[1];
  if (declared === undefined) return new Utf8(otherwise);
  const name = ENCODINGS[declared.toLowerCase()];
  if (name === undefined) throw new FileRefused(finding('ENCODING_UNSUPPORTED', { line: 1 }, { encoding: printable(declared) }));
  return name === 'utf-8' ? new Utf8('REFUSE') : new OtherEncoding(name);
}

function byMark(head: Buffer): string | undefined {
  const start = head.subarray(0, 4).toString('hex');
  if (start.startsWith('efbbbf')) return 'utf-8';
  if (start.startsWith('fffe') || start === '3c003f00') return 'utf-16le';
  if (start.startsWith('feff') || start === '003c003f') return 'utf-16be';
  return undefined;
}

/** Every encoding but UTF-8, by the platform's decoder. */
class OtherEncoding implements Decoder {
  private readonly decoder: InstanceType<typeof TextDecoder>;
  private line = 1;

  constructor(private readonly encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  decode(bytes: Buffer): string {
    return this.attempt(() => this.decoder.decode(bytes, { stream: true }));
  }

  end(): string {
    return this.attempt(() => this.decoder.decode());
  }

  private attempt(decode: () => string): string {
    try {
      const text = decode();
      this.line += newlines(text);
      return text;
    } catch {
      throw new FileRefused(finding('ENCODING_INVALID', { line: this.line }, { encoding: this.encoding.toUpperCase() }));
    }
  }
}

/**
 * UTF-8, checked piece by piece at character borders, so that the first bad byte's line can be told. A file that was plain ASCII until
 * then may turn out to be windows-1252; one with real UTF-8 before it is broken.
 */
class Utf8 implements Decoder {
  private carry: Buffer = Buffer.alloc(0);
  private line = 1;
  private plain = true;
  private fallback: OtherEncoding | undefined;
  private first = true;

  constructor(private readonly otherwise: WithoutDeclaration) {}

  decode(bytes: Buffer): string {
    if (this.fallback) return this.fallback.decode(bytes);
    const all = this.carry.length > 0 ? Buffer.concat([this.carry, bytes]) : bytes;
    const end = lastBorder(all);
    this.carry = Buffer.from(all.subarray(end));
    return this.complete(all.subarray(0, end), all);
  }

  end(): string {
    if (this.fallback) return this.fallback.end();
    return this.carry.length > 0 ? this.complete(this.carry, this.carry) : '';
  }

  private complete(bytes: Buffer, all: Buffer): string {
    if (isUtf8(bytes)) {
      const text = this.withoutMark(bytes.toString('utf8'));
      this.plain &&= isAscii(bytes);
      this.line += newlines(text);
      return text;
    }
    const good = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? '';
    if (this.otherwise === 'WINDOWS_1252' && this.plain && isAscii(Buffer.from(good))) {
      this.fallback = new OtherEncoding('windows-1252');
      this.carry = Buffer.alloc(0);
      return this.fallback.decode(all);
    }
    throw new FileRefused(finding('ENCODING_INVALID', { line: this.line + newlines(good) }, { encoding: 'UTF-8' }));
  }

  private withoutMark(text: string): string {
    if (!this.first || text.length === 0) return text;
    this.first = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** Where the last whole UTF-8 character ends; what follows waits for the next piece. */
function lastBorder(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (needs > 0) return needs > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
