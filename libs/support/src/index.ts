/**
 * Support of one child (passend onderwijs) at its school or childcare: levels, steps up and down, needs, goals and actions, the OPP, and every clock.
 * Asks kernel, platform, centre, access, children and, for the codes of protective factors, coaching.
 */
export { SupportModule } from './support.module.js';
export { type DigestMail, sendDigests } from './digest/send-digests.js';
export { type Scale, type ScaleLevel, scaleFault } from './scale/scale.entity.js';
export { SCALE_SHAPES } from './scale/shapes.js';
export { TERM_RULES, type Pause, type Term, type TermLength, type TermReason, type TermRule, dueAfter, isOverdue, termOf } from './term/term.js';
export {
  appliedLate,
  decisionTerm,
  DUTY_EXCEPTIONS,
  type DutyClock,
  type DutyException,
  dutyExceptions,
  type DutyFacts,
  type DutyStanding,
  dutyStanding,
} from './term/duty-of-care.js';
export { type OppStart, oppTerm } from './term/opp-term.js';
export { evaluationTerm, type OppLife, schoolYearEnd, yearsWithoutEvaluation } from './term/evaluation-term.js';
export { declarationTerm, proposedEnd, refuseDeclaration, TLV_CATEGORIES, type TlvCategory } from './term/declaration-term.js';
export { aftercareTerm, refuseReview, REVIEW_WEEKS, reviewTerm, structuralReviewTerm } from './term/review-term.js';
export { countedHours, LARGEST_VE_GROUP, veForecast, type VeDay, veGroupFaults, veWindow } from './term/ve-hours.js';
export { ASKS_REASON, TRACK, TRACK_ACTIONS, TRACK_STATES, type TrackAction, type TrackState } from './states/track.states.js';
export { OPP, OPP_ACTIONS, OPP_STATES, type OppAction, type OppState } from './states/opp.states.js';
export { type Hearing, isAgreed, OPP_GAPS, type OppGap, oppGaps, type OppVersion } from './opp/opp.entity.js';
