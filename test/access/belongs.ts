import type { Row } from './catalog.js';
import type { Actor, Subject } from './facts.js';

type Content = Row['content'];
/** Subjects by `KIND id`. */
export type Facts = ReadonlyMap<string, Subject>;

/** Of whom the rows of a table tell, and where a row is narrower than its subject. */
export interface Belonging {
  /** The kinds of subject by which a row may be seen, each with the column (or list of ids) that names the subject. */
  readonly of: readonly (readonly [kind: string, column: string])[];
  /** No personal data: everybody who is in reads it, of every controller. */
  readonly register?: true;
  /** Narrower than the subject: this row is for this actor only if so. */
  readonly only?: (row: Content, actor: Actor) => boolean;
  /** Rows are written in the writer's own name, in this column. */
  readonly ownName?: string;
  /** A row may be written only if so. */
  readonly written?: (row: Content, actor: Actor, facts: Facts) => boolean;
  /** A new row may be written only by one of these kinds of subject, and only if so. */
  readonly born?: { readonly by: readonly string[]; readonly as: (row: Content) => boolean };
  /** States by which something before the wall refuses a write. */
  readonly refusals?: readonly string[];
}

const ofHandover = [['HANDOVER', 'handover_id']] as const;
const ofDelivery = [['DELIVERY', 'handover_id']] as const;
const ofBothSides = [...ofHandover, ...ofDelivery] as const;
const ofImport = [['IMPORT', 'import_id']] as const;
const ofCoach = [['COACH', 'account_id']] as const;
const ofTrajectory = [['TRAJECTORY', 'trajectory_id']] as const;
const ofConsultation = [['CONSULTATION', 'consultation_id']] as const;
const ofChild = [['CHILD', 'child_id']] as const;
/** What a guest of a team may read of a track, part by part (issue 4, A5). */
const ofTrackToo = (kind: string) => [...ofChild, [kind, 'track_id']] as const;
/** A guest of a team reads less of it than who works with the child. */
const isForGuests =
  (suits: (row: Content, actor: Actor) => boolean) =>
  (row: Content, actor: Actor): boolean =>
    actor.role !== 'TEAM_MEMBER' || suits(row, actor);
const ofLocation = [['LOCATION', 'location_id']] as const;

/** Parents decide each for themselves; who writes down what they said on paper sees both. */
const isOwnOrStaff = (row: Content, actor: Actor): boolean => actor.role !== 'GUARDIAN' || actor.posts.some(({ scopeId }) => scopeId === row['guardian_id']);

/** What somebody filled in is read by nobody else: no appraisal (K4). */
const isOwn = (row: Content, actor: Actor): boolean => row['account_id'] === actor.accountId;

/** A parent writes in person, a colleague only what came on paper. */
const isOwnOrPaper = (row: Content, actor: Actor): boolean => isOwnOrStaff(row, actor) && row['method'] === (actor.role === 'GUARDIAN' ? 'DIGITAL' : 'PAPER');

const isDraft = (row: Content, _: Actor, facts: Facts): boolean => {
  const handover = facts.get(`HANDOVER ${String(row['id'])}`);
  return handover?.kind === 'HANDOVER' && handover.isDraft;
};

/** Words are written before the parents read them: of a draft, and of what is put right after sending (H9). */
const isWritten = (row: Content, _: Actor, facts: Facts): boolean => {
  const handover = facts.get(`HANDOVER ${String(row['handover_id'])}`);
  return handover?.kind === 'HANDOVER' && (handover.isDraft || handover.isBeingReplaced);
};

/** Told for each protected table; one that is not told here makes the suite fail by name. */
export const BELONGS: Readonly<Record<string, Belonging>> = {
  'access.log': { of: [['CONTROLLER', 'controller_id']] },
  'centre.group': { of: [['CONTROLLER', 'controller_id']], register: true },
  'centre.location': { of: [['CONTROLLER', 'controller_id']], register: true },
  'centre.staff_group': { of: [['LIST', 'group_id']] },
  'centre.staff_member': { of: [['LOCATION', 'location_id']] },
  'children.child': { of: [['CHILD', 'id']] },
  'children.enrolment': { of: ofChild },
  'children.guardian': { of: [...ofChild, ['HOUSEHOLD', 'id']] },
  'children.guardian_code': { of: ofChild },
  'children.guardian_mail': { of: ofChild },
  'children.home_language': { of: ofChild },
  'children.placement': { of: ofChild },
  'children.ve_hours': { of: ofChild },
  'children.ve_indication': { of: ofChild },
  'coaching.averted': { of: ofTrajectory },
  'coaching.child_consent': { of: ofChild },
  'coaching.coach_post': { of: [['CONTROLLER', 'controller_id']] },
  'coaching.coach_profile': { of: ofCoach },
  'coaching.confirmation': { of: ofTrajectory },
  'coaching.end_move': { of: ofTrajectory },
  // the first words are for two (K3)
  'coaching.feeling': { of: ofTrajectory, only: (row, actor) => row['writer_account_id'] === actor.accountId || row['coach_account_id'] === actor.accountId },
  'coaching.group_hint': { of: [['LIST', 'group_id']] },
  'coaching.goal': { of: ofTrajectory },
  'coaching.goal_attainment': { of: ofTrajectory },
  'coaching.late_referral': { of: ofTrajectory },
  'coaching.consultation': { of: [['CONSULTATION', 'id']] },
  'coaching.consultation_decision': { of: ofConsultation },
  'coaching.consultation_words': { of: ofConsultation },
  'coaching.log': { of: ofTrajectory },
  'coaching.log_version': { of: ofTrajectory },
  'coaching.log_words': { of: ofTrajectory },
  'coaching.look_back': { of: ofTrajectory },
  'coaching.mark': { of: ofTrajectory, only: isOwn },
  'coaching.member': { of: ofTrajectory },
  // once consent is gone so is the name
  'coaching.named_child': { of: ofTrajectory, only: (row) => row['closed_on'] === null },
  'coaching.named_consultation': { of: ofConsultation, only: (row) => row['closed_on'] === null },
  'coaching.own_group_day': { of: ofCoach },
  'coaching.ownership': { of: ofTrajectory },
  'coaching.ownership_tick': { of: ofTrajectory },
  'coaching.parent_voice': { of: ofTrajectory },
  'coaching.phase_event': { of: ofTrajectory },
  'coaching.question': { of: ofTrajectory },
  'coaching.supervision': { of: ofCoach },
  'coaching.trajectory': { of: [['TRAJECTORY', 'id']] },
  'coaching.visit': { of: ofTrajectory },
  // until it is done a look is a private draft of its writer (design 5)
  'development.look': { of: ofChild, only: (row, actor) => row['state'] === 'DONE' || row['account_id'] === actor.accountId, ownName: 'account_id' },
  'development.profile': { of: ofChild },
  'development.rating': { of: ofChild, ownName: 'rater_account' },
  'development.strength': { of: ofChild },
  'development.wellbeing': { of: ofChild, ownName: 'rater_account' },
  'handover.adopted_part': { of: ofChild },
  'handover.agreement': { of: ofBothSides },
  'handover.bridge': {
    of: [
      ['HANDOVER', 'id'],
      ['DELIVERY', 'id'],
    ],
  },
  'handover.conversation': { of: ofBothSides },
  'handover.decision': { of: ofHandover, only: isOwnOrStaff },
  'handover.delivered_level': { of: [...ofChild, ...ofDelivery] },
  'handover.delivered_part': { of: ofDelivery },
  'handover.delivered_person': { of: [['LOCATION', 'location_id']] },
  'handover.delivered_view': { of: ofDelivery },
  'handover.delivery': { of: [['LIST', 'group_id'], ['DELIVERY', 'id'], ...ofChild, ['LOCATION', 'location_id']] },
  'handover.event': { of: ofBothSides },
  'handover.feedback': { of: ofBothSides },
  // born a draft of a child that is open, changed while it is one; every other step is a function's
  'handover.handover': {
    of: [['LIST', 'group_id'], ['HANDOVER', 'id'], ...ofChild, ['LOCATION', 'location_id']],
    born: { by: ['CHILD'], as: (row) => row['state'] === 'DRAFT' },
    written: isDraft,
  },
  'handover.handover_person': { of: [['LIST', 'group_id'], ...ofHandover] },
  'handover.issue': { of: ofHandover },
  'handover.issue_part': { of: ofHandover },
  'handover.parent_view': { of: ofHandover, written: isOwnOrPaper },
  'handover.replaced_part': { of: ofDelivery },
  'handover.replacement': { of: [['LIST', 'group_id'], ...ofHandover] },
  'handover.part': { of: ofHandover, written: isWritten, refusals: ['40001'] },
  'handover.starting_level': { of: [...ofChild, ...ofDelivery] },
  'handover.ve_statement': { of: ofChild },
  'improvement.cycle': { of: ofLocation },
  'improvement.discussion': { of: ofLocation },
  'improvement.instrument': { of: ofLocation },
  'improvement.item': { of: ofLocation },
  'improvement.item_set': { of: ofLocation },
  'improvement.measurement': { of: ofLocation },
  'improvement.sheet': { of: ofLocation, only: isOwn },
  'improvement.year_report': { of: ofLocation },
  'insight.coaching_quarter': { of: ofLocation },
  'insight.january_count': { of: [...ofLocation, ['CONTROLLER', 'controller_id']] },
  'insight.released_cell': {
    of: [
      ['LOCATION', 'place_id'],
      ['CONTROLLER', 'place_id'],
    ],
  },
  // born while its file comes in
  'interop.import': {
    of: [
      ['IMPORT', 'id'],
      ['CONTROLLER', 'controller_id'],
    ],
    born: { by: ['CONTROLLER', 'IMPORT'], as: (row) => row['state'] === 'READING' },
  },
  'interop.import_effect': { of: ofImport },
  'interop.import_mapping': { of: [['CONTROLLER', 'controller_id']] },
  'interop.import_row': { of: ofImport },
  'support.action': { of: ofTrackToo('TEAM_GOALS') },
  'support.bundle': { of: ofChild },
  'support.bundle_content': { of: ofChild },
  'support.clock': { of: ofChild },
  'support.application': { of: ofChild },
  'support.bearing': { of: ofChild },
  'support.concern': { of: ofChild },
  'support.declaration': { of: ofChild },
  'support.evaluation': { of: ofTrackToo('TEAM_GOALS') },
  'support.family_comment': { of: ofChild },
  'support.family_match': { of: ofChild },
  'support.family_text': { of: [...ofChild, ['TEAM_FAMILY', 'child_id']] },
  'support.goal': { of: ofTrackToo('TEAM_GOALS') },
  'support.meeting_item': { of: ofTrackToo('TEAM_MEETINGS') },
  'support.need': { of: ofTrackToo('TEAM_APPROACH'), only: isForGuests((row) => row['kind'] !== 'HINDERING') },
  'support.opp': { of: ofChild },
  // once it was established
  'support.opp_action_part': { of: ofTrackToo('TEAM_PLAN'), only: isForGuests((row) => row['established_on'] !== null) },
  'support.opp_answer': { of: ofChild },
  'support.opp_drawing': { of: ofChild },
  'support.opp_evaluation': { of: ofChild },
  'support.opp_text': { of: ofChild },
  'support.opp_version': { of: ofChild },
  'support.step': { of: ofChild },
  'support.step_words': { of: ofChild },
  'support.team_member': { of: [...ofChild, ['TEAM', 'child_id']], only: isForGuests((row, actor) => isOwn(row, actor) && row['ended_on'] === null) },
  'support.track': { of: ofChild },
  // for the two who keep it (C13)
  'support.safety_note': { of: ofChild, only: (row, actor) => row['keeper_one'] === actor.accountId || row['keeper_two'] === actor.accountId },
  'support.scale_draft': { of: [['CONTROLLER', 'controller_id']] },
};

/** The subjects a row tells of, as `KIND id`. */
export function subjectsOf({ table, content }: Row): string[] {
  return (BELONGS[table]?.of ?? []).flatMap(([kind, column]) => {
    const value = content[column];
    return (Array.isArray(value) ? (value as string[]) : [value as string]).map((id) => `${kind} ${id}`);
  });
}

/** Unless a row is narrower than its subject, whoever may see the subject may see the row. */
export const isFor = (table: string, content: Content, actor: Actor): boolean => BELONGS[table]?.only?.(content, actor) ?? true;

/** Whether a row is in this actor's name, where rows have one. */
export function isInOwnName(table: string, content: Content, actor: Actor): boolean {
  const column = BELONGS[table]?.ownName;
  return column === undefined || content[column] === actor.accountId;
}

/** Whether a row is one that somebody could write by what stands in it. */
export function suits(table: string, content: Content, actor: Actor, facts: Facts): boolean {
  const { born, written } = BELONGS[table] ?? {};
  return (born?.as(content) ?? true) && (written?.(content, actor, facts) ?? true);
}
