/** Bytes of a picture at the most, as the API takes them. */
const MOST = 70_000;
/** Each smaller than the one before: pixels of the long side, quality of the JPEG. */
const TRIES = [
  [1_600, 0.8],
  [1_600, 0.6],
  [1_280, 0.6],
  [1_024, 0.5],
  [800, 0.5],
  [640, 0.4],
  [480, 0.4],
] as const;

/**
 * A photo as a JPEG that is small enough to send, in base64; drawn anew, so that place, time and camera stay behind.
 * Null when it is no picture that this browser reads.
 */
export async function scaledPicture(file: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  try {
    for (const [side, quality] of TRIES) {
      const address = jpegOf(bitmap, Math.min(1, side / Math.max(bitmap.width, bitmap.height)), quality);
      const content = address.slice(address.indexOf(',') + 1);
      if (address.startsWith('data:image/jpeg') && (content.length * 3) / 4 <= MOST) return content;
    }
    return null;
  } finally {
    bitmap.close();
  }
}

function jpegOf(bitmap: ImageBitmap, scale: number, quality: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) return '';
  // what is clear in a PNG is paper, not ink
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality);
}
