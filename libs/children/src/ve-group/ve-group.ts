import type { Id } from '#kernel';

/** Children in a group with VE at the same time, at most (R22; Besluit basisvoorwaarden kwaliteit voorschoolse educatie). */
export const LARGEST_VE_GROUP = 16;

const CHILDREN_A_PROFESSIONAL = 8;

/** Children on the list of one group today. */
export interface GroupCount {
  readonly groupId: Id;
  readonly children: number;
  readonly inVe: number;
}

/** R22: professionals that go with so many children in a group with VE: one for each eight begun. */
export function professionalsFor(children: number): number {
  return Math.ceil(children / CHILDREN_A_PROFESSIONAL);
}
