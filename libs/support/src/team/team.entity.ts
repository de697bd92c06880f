import type { CalendarDate, Id } from '#kernel';
import type { Action } from '../action/action.entity.js';
import type { FamilyText } from '../family/family.entity.js';
import type { Goal } from '../goal/goal.entity.js';
import type { MeetingItem } from '../meeting/meeting.entity.js';
import type { Need } from '../need/need.entity.js';
import type { TeamState } from '../states/team.states.js';

/** What may be asked for a guest: what helps and is needed; goals and actions; meetings; the handelingsdeel. Nothing outside support. */
export const ASKED_PARTS = ['APPROACH', 'GOALS', 'MEETINGS', 'PLAN'] as const;
export type AskedPart = (typeof ASKED_PARTS)[number];

/** These, and the own part of the family, which nobody asks for and parents may give. */
export const TEAM_PARTS = [...ASKED_PARTS, 'FAMILY'] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

/** Yes or no to one part. */
export interface PartAnswer {
  readonly part: TeamPart;
  readonly allows: boolean;
}

/** By whom, or by what, it ended. */
export const TEAM_ENDS = ['COORDINATOR', 'PARENTS', 'TRACK', 'PERIOD'] as const;
export type TeamEnd = (typeof TEAM_ENDS)[number];

/** One part for one guest: open when everybody with authority said yes. */
export interface TeamConsent {
  readonly part: TeamPart;
  readonly isAsked: boolean;
  readonly isOpen: boolean;
  /** What the parent who asks said last; null while nothing was said, and for a colleague. */
  readonly yours: boolean | null;
  /** How many decide, and how many of them said yes and no. */
  readonly decides: number;
  readonly allowed: number;
  readonly refused: number;
}

/** Somebody of another organisation beside a child: who, of where, as what, why, from when to when. */
export interface TeamMember {
  readonly id: Id;
  readonly name: string;
  readonly organisation: string;
  readonly work: string;
  readonly why: string | null;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly state: TeamState;
  readonly endedOn: CalendarDate | null;
  readonly endedBy: TeamEnd | null;
  readonly version: number;
  readonly parts: readonly TeamConsent[];
  /** How often this guest looked, and when last; told to parents alone. */
  readonly timesRead: number | null;
  readonly lastReadOn: CalendarDate | null;
}

/** A child in whose team the caller is a guest. */
export interface TeamSeat {
  readonly childId: Id;
  readonly trackId: Id;
  readonly callName: string;
  readonly organisation: string;
  readonly work: string;
  readonly why: string | null;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly parts: readonly TeamPart[];
}

/** What a parent wrote, as a guest reads it. */
export type TeamWords = Pick<FamilyText, 'id' | 'part' | 'text' | 'writtenOn'>;

/** What a guest reads of one child: a part that is not allowed is null, as if it were not there. */
export interface TeamSight extends TeamSeat {
  readonly needs: readonly Need[] | null;
  readonly goals: readonly Goal[] | null;
  readonly actions: readonly Action[] | null;
  readonly meetings: readonly MeetingItem[] | null;
  readonly plan: string | null;
  readonly family: readonly TeamWords[] | null;
}
