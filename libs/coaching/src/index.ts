/**
 * What coach and colleague do as equals: a question from a gut feeling, a trajectory that its owner keeps, visits, and logs of both (R36-R41).
 * Belongs to the controller of the question's owner; between people, not groups. Asks kernel, platform, access, centre and children.
 */
export { CoachingModule } from './coaching.module.js';
export { readProgrammes } from './programme/programme.file.js';
export { type ProtectiveFactor } from './log/log.entity.js';
export { YearReportPageType } from './report/report.type.js';
export { forgetCoachingWords } from './upkeep/upkeep.repository.js';
export { forgetConsultations } from './consultation/upkeep.repository.js';
export { ProtectiveFactorEnum } from './log/log.type.js';
export { COACHING_MACHINES } from './step/machines.js';
