import type { CalendarDate, Id } from '#kernel';
import type { ApplicationAction, ApplicationState } from '../states/application.states.js';
import type { DutyException, DutyStanding } from '../term/duty-of-care.js';
import type { Term } from '../term/term.js';

/** A written application of a child at a school, as it is stored (R24-R26). */
export interface Application {
  readonly id: Id;
  readonly locationId: Id;
  readonly state: ApplicationState;
  readonly receivedOn: CalendarDate;
  readonly desiredStart: CalendarDate | null;
  readonly written: boolean;
  readonly firstPreference: boolean;
  readonly fullByPolicy: boolean;
  readonly extendedOn: CalendarDate | null;
  /** By the board, or by the parents where they took it back. */
  readonly decidedOn: CalendarDate | null;
  /** Of a temporary place, after day 70. */
  readonly placedOn: CalendarDate | null;
  readonly otherSchool: string | null;
  readonly acceptedOn: CalendarDate | null;
  readonly birthDate: CalendarDate;
  readonly version: number;
}

/** What is known when an application comes in. */
export type NewApplication = Pick<Application, 'id' | 'locationId' | 'receivedOn' | 'written' | 'firstPreference' | 'fullByPolicy'> & {
  readonly childId: Id;
  readonly desiredStart?: CalendarDate | null;
};

/** A step of an application that was seen at a version. */
export interface ApplicationStep {
  readonly childId: Id;
  readonly applicationId: Id;
  readonly version: number;
  readonly action: ApplicationAction;
  readonly on: CalendarDate;
  readonly otherSchool?: string | null;
}

/** The same with what the clock says of it and what stands against the duty of care. */
export interface ApplicationPage extends Application {
  readonly standing: DutyStanding;
  readonly exceptions: readonly DutyException[];
  /** Parents applied less than ten weeks before the wished first day; a warning, never a refusal (R25). */
  readonly late: boolean;
  readonly term: Term;
}
