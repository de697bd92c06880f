import type { CalendarDate, Id } from '#kernel';
import type { HandoverState } from '../states/handover.states.js';

/** The types of R20. Only `KDV_PO` is made today; the others are refused, later-ready. */
export const HANDOVER_TYPES = ['KDV_PO', 'KDV_BSO', 'BSO_PO', 'PO_BSO', 'PO_PO'] as const;
export type HandoverType = (typeof HANDOVER_TYPES)[number];

/** The one question of cold or warm (H3): paper is enough, a call of 10 minutes, sit together for 30. */
export const WARM_ANSWERS = ['PAPER', 'SHORT_CALL', 'SIT_TOGETHER'] as const;
export type WarmAnswer = (typeof WARM_ANSWERS)[number];

/** One handover at the sender: where it stands and when it is due; never what is told. */
export interface Handover {
  readonly id: Id;
  readonly childId: Id;
  readonly groupId: Id;
  readonly locationId: Id;
  readonly type: HandoverType;
  readonly state: HandoverState;
  readonly receiverControllerId: Id;
  readonly receiverLocationId: Id;
  /** The day the school recorded the application, as the parents told it (R19). */
  readonly enrolledOn: CalendarDate;
  readonly firstSchoolDay: CalendarDate | null;
  readonly relocation: boolean;
  readonly hasVe: boolean;
  readonly hasSupportQuestion: boolean;
  readonly alwaysWarm: boolean;
  readonly parentsAsk: boolean;
  readonly schoolAsks: boolean;
  /** R14: a conversation before the starting level is confirmed. */
  readonly warmRequired: boolean;
  readonly warmAnswer: WarmAnswer | null;
  readonly openedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly latestOn: CalendarDate;
  readonly expiresOn: CalendarDate;
  /** The number of the issue the parents have before them; 0 while there was none. */
  readonly issue: number;
  readonly sentOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly readOn: CalendarDate | null;
  readonly spokenOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
}

/** What a definer function answers: done (`refused` is null) or why not, with the state and version now. */
export interface Outcome {
  readonly refused: string | null;
  readonly state: HandoverState;
  readonly version: number;
}
