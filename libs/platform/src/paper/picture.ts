import PDFDocument from 'pdfkit';

/** What may stand before the picture itself: its form, and how its colours are told. */
const PLAIN: Readonly<Record<number, string>> = { 0xe0: 'JFIF', 0xee: 'Adobe' };
const [MARK, START, SCAN, COMMENT] = [0xff, 0xd8, 0xda, 0xfe];
const END = Buffer.from([MARK, 0xd9]);

/**
 * A JPEG that `Paper` can hold, without what a camera tells in it of place, time and make (EXIF, XMP, colour profile, comments), and without anything behind it.
 * Known by its content; null for what is no whole JPEG.
 */
export function plainPicture(bytes: Buffer): Buffer | null {
  if (bytes[0] !== MARK || bytes[1] !== START) return null;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === MARK;) {
    if (bytes[at + 1] === SCAN) return whole([...kept, bytes.subarray(at)]);
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    if (!tells(bytes.subarray(at, next))) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** Whether a segment is about the picture's origin instead of the picture. */
function tells(segment: Buffer): boolean {
  const kind = segment[1] ?? 0;
  if (kind === COMMENT) return true;
  return (
    kind >= 0xe0 &&
    kind <= 0xef &&
    !segment
      .subarray(4)
      .toString('latin1')
      .startsWith(PLAIN[kind] ?? '\0none')
  );
}

function whole(parts: readonly Buffer[]): Buffer | null {
  const picture = Buffer.concat(parts);
  const end = picture.indexOf(
    END,
    parts.slice(0, -1).reduce((sum, { length }) => sum + length, 0),
  );
  return end > 0 && fits(picture) ? picture.subarray(0, end + END.length) : null;
}

/** Whether the maker of papers reads it: a page that cannot be printed would be noticed too late. */
function fits(picture: Buffer): boolean {
  try {
    const { bits, colorSpace, width, height } = openPicture(new PDFDocument({ autoFirstPage: false }), picture);
    return bits === 8 && (colorSpace === 'DeviceRGB' || colorSpace === 'DeviceGray') && width > 0 && height > 0;
  } catch {
    return false;
  }
}

/** A picture as PDFKit opens it. */
export interface OpenedPicture {
  readonly bits: number;
  readonly colorSpace: string;
  readonly width: number;
  readonly height: number;
}

/** Opens a picture to draw it; the package's types leave this out. */
export const openPicture = (document: PDFKit.PDFDocument, picture: Buffer): OpenedPicture =>
  (document as unknown as { openImage(bytes: Buffer): OpenedPicture }).openImage(picture);
