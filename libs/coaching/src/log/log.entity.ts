import type { CalendarDate, Id } from '#kernel';
import type { MeetingForm, Setting, Side } from '../trajectory/trajectory.entity.js';

/** The themes of Alert4You and the group's climate (domain 6.1, 6.3). */
export const THEMES = ['EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE'] as const;
export type Theme = (typeof THEMES)[number];

/** The four core competences of the evaluation (domain 6.1). */
export const COMPETENCES = ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS'] as const;
export type Competence = (typeof COMPETENCES)[number];

/** The ten protective factors, in the order of the NJi (R42). */
export const PROTECTIVE_FACTORS = ['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10'] as const;
export type ProtectiveFactor = (typeof PROTECTIVE_FACTORS)[number];

/** Who was there, by role; never a name. */
export const PARTICIPANTS = ['PEDAGOGICAL_STAFF', 'TEACHER', 'CARE_COORDINATOR', 'BSO_STAFF', 'COACH', 'PARENT', 'TEAM', 'SPECIALIST', 'OTHER'] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** Who does an agreed experiment. */
export const DOERS = ['COACH', 'COLLEAGUE', 'BOTH', 'TEAM', 'PARENTS'] as const;
export type Doer = (typeof DOERS)[number];

export const LOG_STATES = ['OFFERED', 'CONFIRMED'] as const;
export type LogState = (typeof LOG_STATES)[number];

/** Minutes by kind (K2): on the group, talk, with parents, with the team, training, travel. */
export interface Minutes {
  readonly group: number;
  readonly talk: number;
  readonly parents: number;
  readonly team: number;
  readonly training: number;
  readonly travel: number;
}

/** A meeting in figures and codes. */
export interface LogFacts {
  readonly setting: Setting;
  readonly form: MeetingForm;
  readonly participants: readonly Participant[];
  readonly theme: Theme | null;
  readonly competences: readonly Competence[];
  readonly protectiveFactors: readonly ProtectiveFactor[];
  /** How working together went, 1 to 5. */
  readonly mood: number | null;
  readonly minutes: Minutes;
}

/** The words of a log, by the one who wrote them; a story of at most 1,000 characters. */
export interface LogWords {
  readonly question: string | null;
  readonly story: string | null;
  readonly experiment: string | null;
  readonly experimentBy: Doer | null;
  readonly nextStep: string | null;
}

/** Who agreed with the present version, with a line of dissent when there is one. */
export interface Confirmation {
  readonly side: Side;
  readonly name: string;
  readonly dissent: string | null;
}

/** A log as both see it. */
export interface LogRow extends LogFacts, LogWords {
  readonly id: Id;
  readonly trajectoryId: Id;
  readonly visitId: Id | null;
  readonly heldOn: CalendarDate;
  readonly state: LogState;
  readonly version: number;
  readonly madeBy: Side;
  readonly madeByMe: boolean;
  readonly confirmations: readonly Confirmation[];
}
