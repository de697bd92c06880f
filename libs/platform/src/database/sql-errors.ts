import { Refusal } from '#kernel';

const AGAIN = new Set(['40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', '53300']);

/** What the client of PostgreSQL says, without any code, of a line that fell or could not be had. */
const FALLEN = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Cannot use a pool)/;

interface SqlError {
  code?: string;
  hint?: string;
  constraint?: string;
  column?: string;
}

/** What an SQL error may say outside: a refusal without a word or name of the database, or null when it is a surprise. */
export function refusalOf(error: unknown): Refusal | null {
  const { code, hint, column } = (error ?? {}) as SqlError;
  if (typeof code !== 'string') return error instanceof Error && FALLEN.test(error.message) ? new Refusal('RETRY', 'database_away') : null;
  if (code === '28000') return hint === 'hat' ? new Refusal('HAT_REQUIRED', 'no_such_hat') : new Refusal('UNAUTHENTICATED', 'session_ended');
  if (AGAIN.has(code) || code.startsWith('08') || /^(ECONN|ETIMEDOUT|EPIPE)/.test(code)) return new Refusal('RETRY', 'database_away');
  if (code === '42501') return new Refusal('NOT_FOUND', 'not_found');
  if (code === '23503') return new Refusal('NOT_FOUND', 'not_found');
  if (code === '23505' || code === '23P01') return new Refusal('NOT_NOW', 'exists_already');
  // a check of our own says in its hint which rule it holds, and the field as it is called outside
  if (code === '23514' && hint) return new Refusal('INVALID', hint, column ? { place: `input.${column}` } : {});
  if (code === '23514' || code.startsWith('22')) return new Refusal('INVALID', 'not_possible');
  return null;
}

/** The part of an SQL error that may be logged: never its parameters or detail, which hold what somebody typed. */
export function loggableOf(error: unknown): Record<string, string> {
  const { code, constraint } = (error ?? {}) as SqlError;
  const name = error instanceof Error ? error.name : typeof error;
  return { name, ...(typeof code === 'string' ? { code } : {}), ...(constraint ? { constraint } : {}) };
}
