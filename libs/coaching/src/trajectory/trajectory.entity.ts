import type { CalendarDate, Id } from '#kernel';

/** Phases in any order, back steps allowed (domain 6.3): vraag, meekijken, samen doen, reflectie, afronden, nazorg. */
export const PHASES = ['QUESTION', 'LOOKING_ALONG', 'TRYING', 'REFLECTING', 'CLOSING', 'AFTERCARE'] as const;
export type Phase = (typeof PHASES)[number];

/** Where they meet (R44): groep/klas, thuis, BSO, plein/buurt, elders. */
export const SETTINGS = ['GROUP', 'HOME', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE'] as const;
export type Setting = (typeof SETTINGS)[number];

/** What they do in a meeting (domain 6.3). */
export const MEETING_FORMS = ['OBSERVATION', 'DOING_TOGETHER', 'REFLECTION_TALK', 'VIDEO_INTERACTION', 'TEAM_TALK', 'PARENT_TALK', 'TRAINING'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];

/** On which side of a trajectory somebody is; both weigh the same. */
export const SIDES = ['COACH', 'COLLEAGUE'] as const;
export type Side = (typeof SIDES)[number];

/** A trajectory as one line: who, since when, how far. Days are calendar dates in Europe/Amsterdam. */
export interface TrajectoryRow {
  readonly id: Id;
  readonly locationId: Id;
  readonly locationName: string;
  readonly groupId: Id | null;
  readonly groupName: string | null;
  readonly programme: string;
  readonly phase: Phase;
  readonly askedOn: CalendarDate;
  readonly firstVisitOn: CalendarDate | null;
  readonly plannedEndOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
  readonly side: Side;
  readonly coachName: string;
  readonly colleagueName: string;
  readonly ownerId: Id;
  readonly ownerName: string;
  readonly question: string | null;
  /** The next meeting while the coach still works there. */
  readonly nextVisitOn: CalendarDate | null;
  /** The last day of the coach's assignment at the location; null when it has no end. */
  readonly coachUntil: CalendarDate | null;
  /** Days from the question to the first meeting, or to today while none was held. */
  readonly waitingDays: number;
  /** Logs that wait for the reader to confirm. */
  readonly toConfirm: number;
}
