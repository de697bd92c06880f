import type { ResultOf } from '../../session/graphql.js';
import type { calendarExampleQuery, Calendar } from './team.query.js';

type Days = ResultOf<typeof calendarExampleQuery>['calendarExample'];

/** Where the organisation stands: it hands children over, or receives them. */
export type Side = 'SENDER' | 'RECEIVER';
/** A number that is agreed. */
export type TermName = Exclude<keyof Terms, keyof Ways>;
/** What is agreed beside the numbers: when there is a talk, and who decides. */
type Ways = Pick<Terms, 'alwaysWarm' | 'objectionDays'>;
/** What is agreed, as the API takes it. */
export type Terms = Omit<Calendar, 'municipality' | 'version' | 'locations'>;

/** One agreed number: in what it counts, the day that follows from it, and whose work it is about. */
interface Term {
  readonly name: TermName;
  readonly unit: 'months' | 'days' | 'weeks';
  readonly day: keyof Days;
  readonly sides: readonly Side[];
}

const both = ['SENDER', 'RECEIVER'] as const;

/** In the order in which they come. */
export const TERMS: readonly Term[] = [
  { name: 'complexMonths', unit: 'months', day: 'complexDue', sides: ['SENDER'] },
  { name: 'taskDays', unit: 'days', day: 'taskFrom', sides: ['SENDER'] },
  { name: 'standardMonths', unit: 'months', day: 'standardDue', sides: ['SENDER'] },
  { name: 'receiptReminderDays', unit: 'days', day: 'remindOn', sides: both },
  { name: 'receiptEscalationDays', unit: 'days', day: 'escalateOn', sides: both },
  { name: 'latestDays', unit: 'days', day: 'latestDue', sides: ['SENDER'] },
  { name: 'teacherNudgeDays', unit: 'days', day: 'nudgeTeacherOn', sides: ['RECEIVER'] },
  { name: 'directorNudgeDays', unit: 'days', day: 'nudgeDirectorOn', sides: both },
  { name: 'levelWeeks', unit: 'weeks', day: 'levelDue', sides: ['RECEIVER'] },
  { name: 'feedbackFromWeeks', unit: 'weeks', day: 'feedbackFrom', sides: ['RECEIVER'] },
  { name: 'feedbackToWeeks', unit: 'weeks', day: 'feedbackDue', sides: ['RECEIVER'] },
  { name: 'expiryMonths', unit: 'months', day: 'expiresOn', sides: ['SENDER'] },
];

/** Terms as they are typed: text, which may be no number for a moment. */
export type TypedTerms = Record<TermName, string> & Ways;

/** Terms to type over. */
export function typed(terms: Terms): TypedTerms {
  return { ...(Object.fromEntries(TERMS.map(({ name }) => [name, String(terms[name])])) as Record<TermName, string>), ...waysOf(terms) };
}

/** What was typed, when each is a whole number; undefined while one is not. */
export function read(values: TypedTerms): Terms | undefined {
  if (TERMS.some(({ name }) => !/^\d{1,3}$/.test(values[name].trim()))) return undefined;
  return { ...(Object.fromEntries(TERMS.map(({ name }) => [name, Number(values[name])])) as Record<TermName, number>), ...waysOf(values) };
}

/** The agreed terms alone, of something that carries more. */
export function termsOf(terms: Terms): Terms {
  return { ...(Object.fromEntries(TERMS.map(({ name }) => [name, terms[name]])) as Record<TermName, number>), ...waysOf(terms) };
}

const waysOf = ({ alwaysWarm, objectionDays }: Ways): Ways => ({ alwaysWarm, objectionDays });
