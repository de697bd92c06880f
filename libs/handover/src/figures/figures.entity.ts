import type { Id } from '#kernel';
import type { HandoverState } from '../states/handover.states.js';

/** Counts of one location over a year; at a school `late` is receipt not acknowledged in time. */
export interface HandoverFigures {
  readonly locationId: Id;
  readonly sentOnTime: number;
  readonly sentLate: number;
  readonly open: number;
  readonly late: number;
  readonly unread: number;
  readonly unreadSoon: number;
  readonly started: number;
  readonly readBeforeDayOne: number;
}

/** Childcare sends, a school receives. */
export type HandoverSide = 'SENDER' | 'RECEIVER';

/** How many handovers of a location stand in one state. */
export interface WaitingCount {
  readonly locationId: Id;
  readonly state: HandoverState;
  readonly read: boolean;
  readonly toTalk: boolean;
  readonly count: number;
}

/** For whom a handover waits. */
export const WAITING_FOR = ['PRESCHOOL', 'PARENTS', 'SCHOOL_RECEIPT', 'SCHOOL_READING', 'CONVERSATION', 'SCHOOL_LEVEL', 'SCHOOL_FEEDBACK', 'CLOSING'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** For whom a living handover waits; the preschool makes and sends, the parents decide, the school does the rest. */
export function waitsFor({ state, read, toTalk }: Pick<WaitingCount, 'state' | 'read' | 'toTalk'>): WaitingFor {
  switch (state) {
    case 'DRAFT':
    case 'CONSENT_GIVEN':
      return 'PRESCHOOL';
    case 'DISCUSSED_WITH_PARENTS':
      return 'PARENTS';
    case 'SENT':
      return 'SCHOOL_RECEIPT';
    case 'STARTING_LEVEL_CONFIRMED':
      return 'SCHOOL_FEEDBACK';
    case 'FEEDBACK_GIVEN':
      return 'CLOSING';
    default:
      if (!read) return 'SCHOOL_READING';
      return toTalk ? 'CONVERSATION' : 'SCHOOL_LEVEL';
  }
}
