import type { Action, Goal, Need } from './support.query.js';

export type Domain = Need['domain'];
export type Starter = NonNullable<Need['starter']>;
export type Factor = NonNullable<Need['factor']>;
export type Setting = Action['setting'];
export type Doer = Action['doer'];
export type Decision = Goal['evaluations'][number]['decision'];

export const DOMAINS: readonly Domain[] = ['FAMILY', 'CHILDCARE_SCHOOL', 'NEIGHBOURHOOD'];
export const STARTERS: readonly Starter[] = ['ADULT_WHO', 'PEERS_WHO', 'INSTRUCTION_THAT', 'ACTIVITIES_THAT', 'FEEDBACK_THAT', 'PLACE_WHERE', 'TIME_FOR'];
export const FACTORS: readonly Factor[] = ['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10'];
export const SETTINGS: readonly Setting[] = ['HOME', 'GROUP', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE'];
export const ACTION_DOERS: readonly Doer[] = [
  'PARENTS',
  'CHILD',
  'NETWORK',
  'TEACHER',
  'PEDAGOGICAL_STAFF',
  'BSO_STAFF',
  'CARE_COORDINATOR',
  'SPECIALIST',
  'YOUTH_CARE',
];
export const DECISIONS: readonly Decision[] = ['CONTINUE', 'CHANGE', 'STOP'];
