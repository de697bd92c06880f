/**
 * What is so in an invented world, told without any word of the product: who has which post, which child is in which group.
 * The oracle judges by these facts alone. Dates are ISO texts, periods run from the first day up to but not including the last named.
 */
export interface Period {
  readonly from: string;
  /** The first day it no longer holds; null: no end known. */
  readonly until: string | null;
}

/** The roles of R48, and the worker's own. */
export const ROLES = [
  'PEDAGOGICAL_STAFF',
  'TEACHER',
  'CARE_COORDINATOR',
  'PEDAGOGICAL_COACH',
  'EXTERNAL_COACH',
  'LOCATION_LEAD',
  'BSO_STAFF',
  'SPECIALIST',
  'SWV_STAFF',
  'MUNICIPALITY',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'GUARDIAN',
  'TEAM_MEMBER',
  'SERVICE',
] as const;
export type Role = (typeof ROLES)[number];

export type ScopeKind = 'GROUP' | 'LOCATION' | 'CONTROLLER' | 'GUARDIAN' | 'TEAM';

export interface Post {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly period: Period;
}

/** Somebody who wears one hat: a role at a controller, by one or more posts. */
export interface Actor {
  /** In the words of a reader: `teacher over a group, past post`. */
  readonly name: string;
  readonly accountId: string;
  readonly controllerId: string;
  readonly role: Role;
  readonly posts: readonly Post[];
}

/** A child in a group. */
export interface Stay {
  readonly groupId: string;
  readonly locationId: string;
  readonly atSchool: boolean;
  readonly period: Period;
}

/** An application (aanmelding) recorded at a location. */
export interface Application {
  readonly locationId: string;
  readonly atSchool: boolean;
  readonly period: Period;
}

export interface Guardianship {
  readonly guardianId: string;
  readonly authority: 'YES' | 'NO' | 'UNKNOWN';
}

/** What of a handover arrived and was linked to a child's own application at a school. */
export interface Arrival {
  readonly receivedOn: string;
  readonly consent: 'LIVE' | 'WITHDRAWN';
  readonly locationId: string;
  /** The group the application names. */
  readonly groupId: string | null;
}

interface Fact {
  /** In the words of a reader: `child in the own group, left yesterday`. */
  readonly name: string;
  readonly controllerId: string;
  readonly id: string;
}

export interface ChildFact extends Fact {
  readonly kind: 'CHILD';
  readonly stays: readonly Stay[];
  readonly applications: readonly Application[];
  readonly guardians: readonly Guardianship[];
  readonly arrivals: readonly Arrival[];
}

/** The children of a group, as one thing. */
export interface ListFact extends Fact {
  readonly kind: 'LIST';
  readonly locationId: string;
}

/** A location: its board, its colleagues. */
export interface LocationFact extends Fact {
  readonly kind: 'LOCATION';
  readonly groupIds: readonly string[];
}

export interface ControllerFact extends Fact {
  readonly kind: 'CONTROLLER';
}

/** A guardian's own row: the landing page of one who may see nothing else. */
export interface HouseholdFact extends Fact {
  readonly kind: 'HOUSEHOLD';
}

/** A handover at the side that sends it. */
export interface HandoverFact extends Fact {
  readonly kind: 'HANDOVER';
  readonly childId: string;
  readonly groupId: string;
  readonly locationId: string;
  /** Nobody works on it any more: closed, refused, withdrawn or expired. */
  readonly isOver: boolean;
  readonly isDraft: boolean;
  /** What was sent is being written anew (H9). */
  readonly isBeingReplaced: boolean;
  readonly guardians: readonly Guardianship[];
}

/** The same handover at the side that received it; `child` once it was linked to an own application. */
export interface DeliveryFact extends Fact {
  readonly kind: 'DELIVERY';
  readonly child: ChildFact | null;
  readonly arrival: Arrival | null;
}

/** A file that is brought in for a location. */
export interface ImportFact extends Fact {
  readonly kind: 'IMPORT';
}

/** What a colleague and a coach take up together; each is in it by name, not by the group they work in. */
export interface TrajectoryFact extends Fact {
  readonly kind: 'TRAJECTORY';
  readonly locationId: string;
  readonly groupIds: readonly string[];
  /** The child that parents let it name. */
  readonly childId: string | null;
  readonly members: readonly { readonly accountId: string; readonly side: 'COACH' | 'COLLEAGUE'; readonly period: Period }[];
}

/** Somebody who coaches, as the own profile tells. */
export interface CoachFact extends Fact {
  readonly kind: 'COACH';
}

/** A question to one specialist, for the two of them by name. */
export interface ConsultationFact extends Fact {
  readonly kind: 'CONSULTATION';
  readonly locationId: string;
  readonly groupIds: readonly string[];
  readonly askedBy: string;
  readonly specialist: string;
  readonly state: 'OPEN' | 'TAKEN_BACK' | 'FORGOTTEN';
  /** The child that parents let it name. */
  readonly childId: string | null;
}

/** A place in the wrap-around team of a child, and each part that parents may let a guest read: of the child's track, or of the child. */
export const TEAM_KINDS = ['TEAM', 'TEAM_APPROACH', 'TEAM_GOALS', 'TEAM_MEETINGS', 'TEAM_PLAN', 'TEAM_FAMILY'] as const;

export interface TeamFact extends Fact {
  readonly kind: (typeof TEAM_KINDS)[number];
  readonly childId: string;
  /** Who is in it or was, from when to when, and the parts that all parents with authority allow. */
  readonly guests: readonly { readonly memberId: string; readonly accountId: string; readonly period: Period; readonly parts: readonly string[] }[];
}

export type Subject =
  | ChildFact
  | ListFact
  | LocationFact
  | ControllerFact
  | HouseholdFact
  | HandoverFact
  | DeliveryFact
  | ImportFact
  | TrajectoryFact
  | CoachFact
  | ConsultationFact
  | TeamFact;
export type SubjectKind = Subject['kind'];

/** Whether a period holds on a day. */
export const holds = ({ from, until }: Period, day: string): boolean => from <= day && (until === null || day < until);
