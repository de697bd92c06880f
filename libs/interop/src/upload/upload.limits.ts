/** Bytes of a file at most; a board's export of 20,000 pupils is about 20 MB. */
export const UPLOAD_BYTES = 64 * 1024 * 1024;
