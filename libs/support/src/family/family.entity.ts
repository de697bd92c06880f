import type { CalendarDate, Id } from '#kernel';
import type { MatchState } from '../states/match.states.js';

/** The parents' own part, and the familiegroepsplan: what we do ourselves, with our network, and with a professional (R43). */
export const FAMILY_PARTS = ['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'] as const;
export type FamilyPart = (typeof FAMILY_PARTS)[number];

/** *Is dit te dragen?* ja, net, nee. */
export const BEARINGS = ['YES', 'JUST', 'NO'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** What is looked at before a support family begins (domain 0.1 u): a talk, the home, the safety list, references, agreements. */
export const CHECKLIST = ['TALKED', 'HOME_SEEN', 'SAFETY_LIST', 'REFERENCES', 'AGREEMENTS'] as const;
export type Checked = (typeof CHECKLIST)[number];

/** What a professional says beside the parents' words. */
export interface FamilyComment {
  readonly id: Id;
  readonly textId: Id;
  readonly comment: string | null;
  readonly saidBy: string;
  readonly onDate: CalendarDate;
}

/** Words of one parent, changed by that parent alone. */
export interface FamilyText {
  readonly id: Id;
  readonly part: FamilyPart;
  readonly text: string | null;
  /** Whether they are those of the parent who asks. */
  readonly yours: boolean;
  readonly writtenOn: CalendarDate;
  readonly version: number;
  readonly comments: readonly FamilyComment[];
}

/** What one side said on a day. */
export interface SaidBearing {
  readonly id: Id;
  readonly side: 'PARENTS' | 'STAFF';
  readonly answer: Bearing;
  readonly onDate: CalendarDate;
}

/** A parent's worry, with the answer when there is one. */
export interface Concern {
  readonly id: Id;
  readonly childId: Id;
  readonly words: string | null;
  readonly raisedOn: CalendarDate;
  readonly answer: string | null;
  readonly answeredOn: CalendarDate | null;
  readonly answeredBy: string | null;
  /** The day on which the child left without an answer. */
  readonly endedOn: CalendarDate | null;
}

/** Who hears the worries of a child's parents: who owns its support by name, else the care coordinator, else who has the group. */
export interface ConcernReader {
  readonly kind: 'OWNER' | 'CARE_COORDINATOR' | 'GROUP';
  readonly name: string | null;
}

/** A support family beside this family; it has no account and reads nothing. */
export interface FamilyMatch {
  readonly id: Id;
  readonly state: MatchState;
  readonly family: string | null;
  /** Whom it tells when it worries: a professional by name. */
  readonly signalTo: string;
  readonly checked: readonly Checked[];
  readonly vogOn: CalendarDate | null;
  readonly parentsChoseOn: CalendarDate | null;
  readonly familyChoseOn: CalendarDate | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
}
