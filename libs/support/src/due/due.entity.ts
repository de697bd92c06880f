import { type CalendarDate, daysBetween, type Id } from '#kernel';
import { termUntilLook } from '../track/track.terms.js';
import { declarationTerm } from '../term/declaration-term.js';
import { decisionTerm } from '../term/duty-of-care.js';
import { evaluationTermUntil } from '../term/evaluation-term.js';
import { oppTerm } from '../term/opp-term.js';
import type { Term } from '../term/term.js';

/** What runs on a clock at a location: an application (R24), an OPP to establish (R28) or to look back on (R29), a TLV (R30), a step, support that stays, aftercare (R27, X16). */
export const DUE_KINDS = ['APPLICATION', 'OPP', 'EVALUATION', 'DECLARATION', 'REVIEW', 'YEARLY_LOOK', 'AFTERCARE'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A running clock as it is kept, and the child it is about. */
export interface Clock {
  /** Of the track, OPP, application or TLV it belongs to. */
  readonly id: Id;
  readonly kind: DueKind;
  readonly childId: Id;
  readonly callName: string;
  readonly groupName: string | null;
  readonly startedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** The day an extension was told. */
  readonly extendedOn: CalendarDate | null;
}

/** One thing that is due, by its days left; negative when its date has passed. */
export interface Due extends Omit<Clock, 'startedOn' | 'dueOn' | 'extendedOn'> {
  readonly daysLeft: number;
  readonly term: Term;
}

/** What is due, with the reason of its date. */
export function dueOf(clock: Clock, today: CalendarDate): Due {
  const { id, kind, childId, callName, groupName, dueOn } = clock;
  return { id, kind, childId, callName, groupName, daysLeft: daysBetween(today, dueOn), term: termOfClock(clock) };
}

const TRACK_STATE = { REVIEW: 'ACTIVE', YEARLY_LOOK: 'STRUCTURAL', AFTERCARE: 'AFTERCARE' } as const;

/** The term a clock follows; the database keeps its days, the rule explains them. */
export function termOfClock({ kind, startedOn, dueOn, extendedOn }: Pick<Clock, 'kind' | 'startedOn' | 'dueOn' | 'extendedOn'>): Term {
  switch (kind) {
    case 'APPLICATION':
      return decisionTerm({ receivedOn: startedOn, extensionToldOn: extendedOn });
    case 'OPP':
      return oppTerm({ needEstablishedOn: startedOn });
    case 'EVALUATION':
      return evaluationTermUntil(startedOn, dueOn);
    case 'DECLARATION':
      return declarationTerm(dueOn);
    default:
      return termUntilLook({ state: TRACK_STATE[kind], stepOn: startedOn, reviewOn: dueOn });
  }
}
