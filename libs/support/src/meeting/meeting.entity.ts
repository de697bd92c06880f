import type { CalendarDate, Id } from '#kernel';
import type { Doer } from '../action/action.entity.js';

/** One child in a support-team meeting (N3). Parents and, where it can, the child are invited; nobody talks of a child behind a closed page. */
export interface MeetingItem {
  readonly id: Id;
  readonly childId: Id;
  readonly callName: string;
  readonly heldOn: CalendarDate;
  /** The day it was put on the agenda; from then on parents read along. */
  readonly plannedOn: CalendarDate;
  readonly childInvited: boolean;
  readonly question: string | null;
  readonly works: string | null;
  readonly decision: string | null;
  readonly doer: Doer | null;
  readonly doBy: CalendarDate | null;
  readonly version: number;
}

/** Where one meets, and the organisation that answers for it: it heads the page on paper. */
export interface MeetingPlace {
  readonly locationName: string;
  readonly organisationName: string;
}
