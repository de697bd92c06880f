import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDate } from '#kernel';
import { asItReads } from '#words';

const bad = (what: string) => new GraphQLError(what);

function calendarDate(value: unknown): string {
  if (!isCalendarDate(value)) throw bad('not a calendar date');
  return value;
}

/** A calendar date in Europe/Amsterdam, ISO 8601: `2026-11-02`. */
export const CalendarDateScalar = new GraphQLScalarType<string, string>({
  name: 'CalendarDate',
  description: 'A calendar date in Europe/Amsterdam, ISO 8601: 2026-11-02.',
  serialize: (value) => String(value),
  parseValue: calendarDate,
  parseLiteral: (node) => calendarDate(node.kind === Kind.STRING ? node.value : null),
});

/** An instant, ISO 8601 in UTC. */
export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'An instant, ISO 8601 in UTC: 2026-11-02T09:30:00.000Z.',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: (value) => new Date(String(value)).toISOString(),
  parseLiteral: (node) => new Date(node.kind === Kind.STRING ? node.value : NaN).toISOString(),
});

/** The most characters of any written text. */
export const TEXT_MOST = 4_000;

/** A character that somebody can see. */
const VISIBLE = /[^\s\p{C}\p{M}]/u;

function plainText(value: unknown): string {
  if (typeof value !== 'string' || value.length > TEXT_MOST) throw bad('not a text of at most 4000 characters');
  // PostgreSQL keeps no NUL, and a lone surrogate is no text at all
  if (value.includes('\0') || !value.isWellFormed()) throw bad('not a well-formed text');
  const text = asItReads(value).trim();
  // a name of zero-width characters alone is as empty as one of spaces
  return VISIBLE.test(text) ? text : '';
}

/** Written text: at most 4,000 characters, normalised (NFC), without what turns its direction; refuses NUL and broken characters. */
export const TextScalar = new GraphQLScalarType<string, string>({
  name: 'Text',
  description: 'Written text: at most 4,000 characters, normalised (NFC).',
  serialize: (value) => String(value),
  parseValue: plainText,
  parseLiteral: (node) => plainText(node.kind === Kind.STRING ? node.value : null),
});

function pageSize(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 100) throw bad('a page has 1 to 100 rows');
  return value;
}

/** How many rows of a page: 1 to 100. */
export const PageSizeScalar = new GraphQLScalarType<number, number>({
  name: 'PageSize',
  description: 'How many rows of a page: 1 to 100.',
  serialize: Number,
  parseValue: pageSize,
  parseLiteral: (node) => pageSize(node.kind === Kind.INT ? Number(node.value) : null),
});
