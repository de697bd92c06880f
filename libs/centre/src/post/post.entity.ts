import type { Id } from '#kernel';

/** Roles of R48 that an administrator may give; a guardian comes in by code, a service by installation. */
export enum StaffRole {
  PEDAGOGICAL_STAFF = 'PEDAGOGICAL_STAFF',
  TEACHER = 'TEACHER',
  CARE_COORDINATOR = 'CARE_COORDINATOR',
  PEDAGOGICAL_COACH = 'PEDAGOGICAL_COACH',
  EXTERNAL_COACH = 'EXTERNAL_COACH',
  LOCATION_LEAD = 'LOCATION_LEAD',
  BSO_STAFF = 'BSO_STAFF',
  SPECIALIST = 'SPECIALIST',
  SWV_STAFF = 'SWV_STAFF',
  MUNICIPALITY = 'MUNICIPALITY',
  PRIVACY_OFFICER = 'PRIVACY_OFFICER',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

/** What a post is about. */
export enum PostScopeKind {
  GROUP = 'GROUP',
  LOCATION = 'LOCATION',
  CONTROLLER = 'CONTROLLER',
}

/** A colleague's role at this controller, where, and from when to when; `until` is the first day it opens nothing (R48). */
export interface Post {
  readonly id: Id;
  readonly role: StaffRole;
  readonly scopeKind: PostScopeKind;
  readonly scopeId: Id;
  readonly from: string;
  readonly until: string | null;
  readonly version: number;
}
