/** How many schools a support world has, each with as many pupils as a large one. */
export interface SupportSize {
  readonly schools: number;
  readonly pupils: number;
}

/** Pupils of one school, and children of a group: whole groups. */
export const PUPILS_EACH = 700;
export const GROUP_OF = 28;
export const GROUPS_EACH = PUPILS_EACH / GROUP_OF;

/** Every fifth pupil had support in three years, every tenth has it now, and every thirtieth with an OPP. */
export const HAD = 5;
export const HAS = 10;
export const HAS_OPP = 30;
/** Tracks of a pupil who had support that are over. */
export const EARLIER = 2;

/** The fixed day around which support is laid. */
export const SUPPORT_DAY = '2026-09-01';
