import type { CalendarDate, Id } from '#kernel';

/** What a consultation is about: one child, without a name, or the climate of a group without any child (N5). */
export const CONSULTATION_ABOUT = ['CHILD', 'GROUP_CLIMATE'] as const;
export type ConsultationAbout = (typeof CONSULTATION_ABOUT)[number];

/** Age as a band, so that it points at nobody (X15). */
export const AGE_BANDS = ['UNDER_2', 'FROM_2_TO_4', 'FROM_4_TO_6', 'FROM_6_TO_9', 'FROM_9_TO_12'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Off by default; told only where it matters for the question (X15). */
export const CONSULTATION_SEXES = ['GIRL', 'BOY', 'OTHER'] as const;
export type ConsultationSex = (typeof CONSULTATION_SEXES)[number];

/** Whether advice was of use, some weeks later (N4). */
export const USEFULNESSES = ['HELPED', 'PARTLY', 'NOT'] as const;
export type Usefulness = (typeof USEFULNESSES)[number];

/** Whether the child is still with us, where the question was about one (N4). */
export const STILL_HERE = ['YES', 'NO', 'UNKNOWN'] as const;
export type StillHere = (typeof STILL_HERE)[number];

/** How far a consultation is; taken back before it was answered. */
export const CONSULTATION_STATES = ['ASKED', 'ANSWERED', 'DECIDED', 'TAKEN_BACK'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** Who the reader is in it: who asked, or the specialist who was asked. */
export const CONSULTATION_SIDES = ['ASKER', 'SPECIALIST'] as const;
export type ConsultationSide = (typeof CONSULTATION_SIDES)[number];

/** Working days in which an answer is promised (N1). */
export const ANSWER_WORKING_DAYS = 2;

/** Days after the answer from which it can be said whether it was of use: five weeks (N4). */
export const USEFULNESS_DAYS = 35;

/** A consultation as one of the two sees it; its own decision is null for the specialist. */
export interface Consultation {
  readonly id: Id;
  readonly locationId: Id;
  readonly side: ConsultationSide;
  readonly about: ConsultationAbout;
  readonly ageBand: AgeBand | null;
  readonly sex: ConsultationSex | null;
  readonly asker: string;
  readonly specialist: string;
  readonly phone: string | null;
  /** The last day of the specialist at that location; null when it has no end. */
  readonly specialistUntil: CalendarDate | null;
  readonly askedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
  readonly answerReadOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly usefulness: Usefulness | null;
  readonly stillHere: StillHere | null;
  readonly ownedOn: CalendarDate;
  readonly specialistOwnedOn: CalendarDate | null;
  readonly forgetOn: CalendarDate;
  readonly state: ConsultationState;
  readonly version: number;
  /** Null when it was taken back. */
  readonly question: string | null;
  readonly tried: string | null;
  readonly answer: string | null;
  readonly decision: string | null;
  /** The organisation for which parents would agree to a name; null when it was never said who employs the specialist. */
  readonly employerId: Id | null;
  readonly employer: string | null;
  /** The child that parents let this consultation name; null while it is anonymous. */
  readonly childId: Id | null;
  readonly callName: string | null;
}

/** A question as it is put. */
export interface NewConsultation {
  readonly id: Id;
  readonly locationId: Id;
  readonly specialistId: Id;
  readonly about: ConsultationAbout;
  readonly ageBand: AgeBand | null;
  readonly sex: ConsultationSex | null;
  readonly question: string;
  readonly tried: string | null;
}
