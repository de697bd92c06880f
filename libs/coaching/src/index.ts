/**
 * What coach and colleague do as equals: a question from a gut feeling, a trajectory that its owner keeps, visits, and logs of both (R36-R41).
 * Belongs to the controller of the question's owner; between people, not groups. Asks kernel, platform, access, centre and children.
 */
export { CoachingModule } from './coaching.module.js';
export { type Programme, readProgrammes } from './programme/programme.file.js';
export { COMPETENCES, PROTECTIVE_FACTORS, type ProtectiveFactor, THEMES } from './log/log.entity.js';
export type { Due, DueKind } from './due/due.entity.js';
export { DueService } from './due/due.service.js';
export { YearReportPageType } from './report/report.type.js';
export { MEETING_FORMS, PHASES, SETTINGS } from './trajectory/trajectory.entity.js';
export { forgetCoachingWords } from './upkeep/upkeep.repository.js';
export { forgetConsultations } from './consultation/upkeep.repository.js';
export {
  ATTAINMENT,
  CONFIDENCE,
  EQUALITY,
  FACES,
  GOAL,
  HELP,
  LOOK_BACK_OUTCOMES,
  SATISFACTION,
  SCALES_VERSION,
  SENTENCES,
  SURENESS,
  TERMS,
} from './scale/scales.js';
export { ProtectiveFactorEnum } from './log/log.type.js';
