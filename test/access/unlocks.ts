/**
 * Which tables a purpose lets one read and change, said a second time from what the purpose is for: the sentence first, then the tables.
 * A purpose or a table that is not told here makes the suite fail by name.
 */
export interface Unlocks {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** Name, birth date, group: what stands on the list at the door. */
const NAMES = ['children.child', 'children.placement', 'children.enrolment'];
/** Who raises the child, and the letters with codes they got. */
const FAMILY = ['children.guardian', 'children.guardian_code'];
/** What is told at the start: languages at home, VE indication, programme and hours. */
const RECORD = ['children.home_language', 'children.ve_indication', 'children.ve_hours'];
/** Colleagues as the roster names them. */
const COLLEAGUES = ['centre.staff_member', 'centre.staff_group'];
/** What colleagues made of it: the lines as they stand, strengths and interests. */
const LEVELS = ['development.profile', 'development.strength'];
/** How they came there: each look, each rating with its words, wellbeing. */
const OBSERVATIONS = ['development.look', 'development.rating', 'development.wellbeing'];
const LOG = ['access.log'];

const reading = (...tables: string[][]): Unlocks => ({ reads: tables.flat(), writes: [] });

export const UNLOCKS: Readonly<Record<string, Unlocks>> = {
  // names and groups, no more
  ROSTER: reading(NAMES, COLLEAGUES),
  // a name and where to find it
  FIND: reading(NAMES),
  // locations and groups of the own organisation
  ORGANISE: { reads: ['centre.location', 'centre.group'], writes: ['centre.location', 'centre.group'] },
  // posts are written by functions alone
  APPOINT: reading(),
  // what an application form holds: the child, who raises it, what is told at the start
  ENROL: { reads: [...NAMES, ...FAMILY, ...RECORD], writes: [...NAMES, ...FAMILY, ...RECORD] },
  // what is told at the start
  INTAKE: { reads: [...NAMES, ...RECORD], writes: RECORD },
  // who may decide, and their letters
  GUARDIANS: { reads: [...NAMES, ...FAMILY], writes: FAMILY },
  // a guardian's own row
  OWN_HOUSEHOLD: reading(FAMILY),
  // the own child, as a parent sees it
  OWN_CHILD: reading(NAMES, RECORD),
  // a code that waits to be mailed, and to whom
  SEND_MAIL: { reads: [...FAMILY, 'children.guardian_mail'], writes: ['children.guardian_mail'] },
  // one child on one card: no look, no rating's own words
  MEET: reading(NAMES, RECORD, LEVELS),
  // a whole group on one screen: names and levels, nothing of home
  STARTING_LEVELS: reading(NAMES, LEVELS),
  // one look at a child on all lines
  RATE: { reads: [...NAMES, ...RECORD, ...LEVELS, ...OBSERVATIONS], writes: [...LEVELS, ...OBSERVATIONS] },
  // who read what about this child
  SEE_READERS: reading(NAMES, LOG),
  // who read what in the whole organisation
  REVIEW_LOG: reading(LOG),
};
