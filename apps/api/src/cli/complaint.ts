/** What a failed statement, connection or file says of itself. */
interface Failure {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly path?: unknown;
  readonly address?: unknown;
  readonly hostname?: unknown;
  readonly port?: unknown;
}

/** SQLSTATE of what whoever looks after an installation can mend themselves. */
const OF_DATABASE: Readonly<Record<string, string>> = {
  '28P01': 'the name or password in DATABASE_ADMIN_URL is not one it knows',
  '28000': 'it does not let in the role of DATABASE_ADMIN_URL',
  '3D000': 'there is no database of that name; `kindlijn migrate` makes it',
  '22023': '`kindlijn migrate` did not make that database, or under another name',
  '42501': 'DATABASE_ADMIN_URL is not of an administrator who may act as its owner',
  '42P01': 'it has not the shape of this version; run `kindlijn migrate`',
  '42883': 'it has not the shape of this version; run `kindlijn migrate`',
  '3F000': 'it has not the shape of this version; run `kindlijn migrate`',
  '42703': 'it has not the shape of this version; run `kindlijn migrate`',
  '53100': 'its disk is full',
};

const OF_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * One sentence for whoever ran a command, with what they can do about it. What the database complains of may hold what somebody typed, so of that
 * its code is told alone.
 */
export function complaintOf(error: unknown): string {
  const { code, severity, path, address, hostname, port } = error as Failure;
  if (typeof code !== 'string') return error instanceof Error ? error.message : String(error);
  if (severity !== undefined) return `The database refused (${code})${OF_DATABASE[code] ? `: ${OF_DATABASE[code]}` : ''}.`;
  if (OF_CONNECTION.has(code)) {
    const place = [address ?? hostname, port].filter((part) => part !== undefined).join(':');
    return `PostgreSQL does not answer${place ? ` at ${place}` : ''} (${code}): does it run, and does DATABASE_ADMIN_URL lead there?`;
  }
  if (code === 'ENOSPC') return 'The disk is full (ENOSPC).';
  if (typeof path === 'string') return `${path} cannot be read or written (${code}).`;
  return error instanceof Error ? error.message : code;
}
