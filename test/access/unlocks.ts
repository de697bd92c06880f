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
const INTAKE = ['children.home_language', 'children.ve_indication', 'children.ve_hours'];
/** The own record: that, what VE told by law, and what the school took over from a handover. */
const RECORD = [...INTAKE, 'handover.ve_statement', 'handover.adopted_part'];
/** Colleagues as the roster names them. */
const COLLEAGUES = ['centre.staff_member', 'centre.staff_group'];
/** What colleagues made of it: the lines as they stand, strengths and interests. */
const LEVELS = ['development.profile', 'development.strength'];
/** How they came there: each look, each rating with its words, wellbeing. */
const OBSERVATIONS = ['development.look', 'development.rating', 'development.wellbeing'];
/** Where a handover stands and what happened to it, at both sides; never what is told. */
const PROGRESS = ['handover.handover', 'handover.delivery', 'handover.bridge', 'handover.event', 'handover.replacement'];
/** Whose handover it is, on a board. */
const BOARD = ['handover.handover_person'];
/** What is being written; parents never see half a sentence. */
const DRAFT = ['handover.part'];
/** The numbered issues that parents read, and their own words beside them. */
const DOCUMENT = ['handover.issue', 'handover.issue_part'];
const VIEW = ['handover.parent_view'];
const CONSENT = ['handover.decision'];
/** What arrived, readable while consent lives. */
const DELIVERED = ['handover.delivered_part', 'handover.replaced_part', 'handover.delivered_view'];
/** Levels that came along, and what the teacher made of them. */
const STARTING = ['handover.delivered_level', 'handover.starting_level'];
/** Conversation, agreements, the school's answer. */
const EXCHANGE = ['handover.conversation', 'handover.agreement', 'handover.feedback'];
const MATCH = ['handover.delivered_person'];
/** A file that is brought in: its rows as they wait, and each write with what was before it. */
const IMPORTS = ['interop.import', 'interop.import_row', 'interop.import_effect'];
const LOG = ['access.log'];
/** What two equals do together: who they are, when they meet, what in figures and codes. */
const COACHING = [
  'coaching.trajectory',
  'coaching.member',
  'coaching.phase_event',
  'coaching.visit',
  'coaching.log',
  'coaching.log_version',
  'coaching.goal_attainment',
  'coaching.ownership_tick',
  'coaching.named_child',
];
/** What they wrote, for the two of them. */
/** The first words, of which the row says for whom. */
const FEELING = ['coaching.feeling'];
const COACH_CONSENT = ['coaching.child_consent'];
const HINTS = ['coaching.group_hint'];
const COACH_PROFILE = ['coaching.coach_profile', 'coaching.own_group_day', 'coaching.supervision'];
const COACH_POST = ['coaching.coach_post'];
const COACHING_WORDS = [
  'coaching.log_words',
  'coaching.confirmation',
  'coaching.question',
  'coaching.ownership',
  'coaching.end_move',
  'coaching.goal',
  'coaching.parent_voice',
  'coaching.averted',
  'coaching.look_back',
  'coaching.late_referral',
];
/** What each marked, for oneself. */
const COACHING_MARKS = ['coaching.mark'];
/** What a location asks itself, measures, talks over and decides. */
const IMPROVEMENT = ['instrument', 'item_set', 'item', 'cycle', 'discussion', 'measurement', 'year_report'].map((table) => `improvement.${table}`);
/** A question to a specialist, the answer and the child it may name; what was decided is the asker's own. */
const CONSULTATION = ['coaching.consultation', 'coaching.consultation_words', 'coaching.named_consultation'];

/** Visits, minutes and days of a location in a quarter; nobody by name. */
const COACHING_COUNTS = ['insight.coaching_quarter'];
/** People and children in figures of five and more, once and the same for all. */
const RELEASED = ['insight.released_cell'];
const JANUARY_COUNTS = ['insight.january_count'];
/** Where the support of a child stands: level, owner, steps, dates. */
const SUPPORT = [
  'support.track',
  'support.step',
  'support.opp',
  'support.opp_version',
  'support.opp_answer',
  'support.application',
  'support.declaration',
  'support.bundle',
  'support.team_member',
];
/** What was written about it, sealed. */
const SUPPORT_WORDS = [
  'support.step_words',
  'support.need',
  'support.goal',
  'support.evaluation',
  'support.action',
  'support.opp_action_part',
  'support.opp_evaluation',
  'support.meeting_item',
];
/** What parents write themselves, what is said beside it, and a support family. */
const SUPPORT_OWN = ['support.family_text', 'support.family_comment', 'support.family_match'];
/** Whether it can be borne, and a parent's worry with its answer. */
const SUPPORT_TALK = ['support.bearing', 'support.concern'];
/** The outflow perspective with its reasons, and how the child was heard, also by a drawing. */
const SUPPORT_SEALED = ['support.opp_text', 'support.opp_drawing', 'support.bundle_content'];

const reading = (...tables: string[][]): Unlocks => ({ reads: tables.flat(), writes: [] });

export const UNLOCKS: Readonly<Record<string, Unlocks>> = {
  // names and groups, no more
  ROSTER: reading(NAMES, COLLEAGUES),
  // a name and where to find it
  FIND: reading(NAMES),
  // locations and groups of the own organisation, and how its files are read
  ORGANISE: { reads: ['centre.location', 'centre.group', 'interop.import_mapping'], writes: ['centre.location', 'centre.group', 'interop.import_mapping'] },
  // a file of names, groups and colleagues comes in
  IMPORT: { reads: [...IMPORTS, ...COLLEAGUES], writes: [...IMPORTS, ...COLLEAGUES] },
  // posts are written by functions alone; by which programme a coach works
  APPOINT: { reads: COACH_POST, writes: COACH_POST },
  // what an application form holds: the child, who raises it, what is told at the start
  ENROL: { reads: [...NAMES, ...FAMILY, ...RECORD], writes: [...NAMES, ...FAMILY, ...INTAKE] },
  // what is told at the start
  INTAKE: { reads: [...NAMES, ...RECORD], writes: INTAKE },
  // who may decide, and their letters
  GUARDIANS: { reads: [...NAMES, ...FAMILY], writes: FAMILY },
  // a guardian's own row
  OWN_HOUSEHOLD: reading(FAMILY),
  // the own child, as a parent sees it
  OWN_CHILD: reading(NAMES, RECORD),
  // a code that waits to be mailed, and to whom
  SEND_MAIL: { reads: [...FAMILY, 'children.guardian_mail'], writes: ['children.guardian_mail'] },
  // one child on one card: strengths, languages, levels, both voices, agreements; no look, no rating's own words (S3)
  MEET: reading(NAMES, RECORD, LEVELS, STARTING, PROGRESS, DELIVERED, EXCHANGE),
  // a whole group on one screen: names, levels, where they came from; nothing of home (S1, S2)
  STARTING_LEVELS: reading(NAMES, LEVELS, STARTING, PROGRESS),
  // one child's development over the years
  FOLLOW: reading(NAMES, LEVELS, OBSERVATIONS),
  // one look at a child on all lines
  RATE: { reads: [...NAMES, ...RECORD, ...LEVELS, ...OBSERVATIONS], writes: [...LEVELS, ...OBSERVATIONS] },
  // who read what about this child; told by a function alone, since a line may name other children too
  SEE_READERS: reading(NAMES),
  // who goes, who comes, and where each handover stands (H1, S5)
  HANDOVER_BOARD: reading(NAMES, BOARD, PROGRESS),
  // counts for who leads a location
  HANDOVER_FIGURES: reading(PROGRESS),
  // made, offered, sent and followed, prefilled from the own record (H2); how the parents decided, and what the school answered
  PREPARE: {
    reads: [...NAMES, ...RECORD, ...LEVELS, ...FAMILY, ...BOARD, ...PROGRESS, ...DRAFT, ...DOCUMENT, ...VIEW, ...CONSENT, ...EXCHANGE],
    writes: [...BOARD, 'handover.handover', ...DRAFT, ...DOCUMENT],
  },
  // what parents signed or wrote on paper
  RECORD_DECISION: { reads: [...PROGRESS, ...DOCUMENT, ...VIEW, ...CONSENT], writes: VIEW },
  // parents read, add their view, decide, follow
  DECIDE: { reads: [...PROGRESS, ...DOCUMENT, ...VIEW, ...CONSENT, ...EXCHANGE], writes: VIEW },
  // name and birth date of what arrived, to find the own application with
  MATCH: reading(PROGRESS, MATCH),
  // what arrived, and what came of it
  READ_HANDOVER: reading(PROGRESS, DELIVERED, EXCHANGE, STARTING),
  RECEIVE: reading(PROGRESS, DELIVERED, EXCHANGE, STARTING),
  // the starting level, written by a function alone
  CONFIRM_LEVEL: reading(PROGRESS, DELIVERED, EXCHANGE, STARTING),
  // the names of coaches and a question; told and written by functions alone
  ASK_COACH: reading(),
  // the two of one trajectory; written by functions alone
  COACH_TOGETHER: reading(COACHING, COACHING_WORDS, COACHING_MARKS, FEELING),
  // words that lead to a child of the own group
  KEEP_HINTS: { reads: HINTS, writes: HINTS },
  // what parents signed on paper for a coach; written by functions alone
  RECORD_COACH_CONSENT: reading(NAMES, FAMILY, COACH_CONSENT),
  // parents: may a coach hear of their child by name
  DECIDE_COACHING: reading(COACH_CONSENT),
  // a coach's own days and dates
  OWN_PROFILE: reading(COACH_PROFILE),
  // the board of coaches, by its functions alone
  INTERVISION: reading(),
  // told by a function alone: that it is up to date, not what is in it
  COACH_CURRENCY: reading(),
  // what a location learns from; written by functions alone
  IMPROVE: reading(IMPROVEMENT),
  // the same, and one's own filled-in lists
  ANSWER_SHEET: reading(IMPROVEMENT, ['improvement.sheet']),
  // the locations one leads on one page: counts alone (M1)
  OVERVIEW: reading(COACHING_COUNTS, RELEASED, JANUARY_COUNTS, PROGRESS),
  // coaching in a quarter (M3), never a trajectory (K4)
  COACHING_FIGURES: reading(COACHING_COUNTS, RELEASED),
  // hours by law, and how many were coached, told by a function (R23)
  COACH_HOURS: reading(COACHING_COUNTS, JANUARY_COUNTS),
  // fte and VE children on 1 January
  COUNT_JANUARY: { reads: JANUARY_COUNTS, writes: JANUARY_COUNTS },
  // the care coordinator: all of a child's support; written by functions alone
  SUPPORT: reading(NAMES, RECORD, LEVELS, SUPPORT, SUPPORT_WORDS, SUPPORT_SEALED, SUPPORT_OWN, SUPPORT_TALK),
  // what is due at a location: the children it is about by name
  DUE: reading(NAMES, ['support.clock']),
  // what two named people keep of a child's safety; written by a function alone
  SAFETY: reading(['support.safety_note']),
  // start and end of each OPP by reference, by a function (R30)
  ROD_LIST: reading(),
  // counts of that alone, by a function
  SUPPORT_FIGURES: reading(),
  // who has the group: what helps, goals and actions
  APPROACH: reading(NAMES, SUPPORT, SUPPORT_WORDS, SUPPORT_TALK),
  // parents: the support of their own child
  OWN_SUPPORT: reading(NAMES, SUPPORT, SUPPORT_WORDS, SUPPORT_SEALED, SUPPORT_OWN, SUPPORT_TALK),
  // the same parents, writing their own words; by functions alone
  OWN_WORDS: reading(SUPPORT, SUPPORT_OWN, SUPPORT_TALK),
  // the same, and their answer, written by a function alone
  AGREE_SUPPORT: reading(SUPPORT, SUPPORT_WORDS, SUPPORT_SEALED),
  // a guest of a team: the own place in it
  TEAM_SEAT: reading(['support.team_member']),
  // what helps and is needed
  READ_APPROACH: reading(['support.need']),
  // goals, how they went, who does what
  READ_GOALS: reading(['support.goal', 'support.evaluation', 'support.action']),
  READ_MEETINGS: reading(['support.meeting_item']),
  // the handelingsdeel in force
  READ_PLAN: reading(['support.opp_action_part']),
  // the parents' own words, which they give
  READ_FAMILY: reading(['support.family_text']),
  // the next version of the levels of support, while it is written
  SET_SCALE: { reads: ['support.scale_draft'], writes: ['support.scale_draft'] },
  // of all locations together
  RELEASED_FIGURES: reading(RELEASED),
  // a colleague's own question, with the own decision; written by functions alone
  CONSULT: reading(CONSULTATION, ['coaching.consultation_decision']),
  // the one who was asked
  ADVISE: reading(CONSULTATION),
  // who read what in the whole organisation
  REVIEW_LOG: reading(LOG),
};
