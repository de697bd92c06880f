/**
 * The warm handover of one child from preschool to school: document, consent, bridge, delivery, conversation, starting level, feedback.
 * Two controllers, one id, no foreign key between them. Asks kernel, platform, access, centre, children and development.
 */
export { HandoverModule } from './handover.module.js';
export { arrivalDates, type CalendarSetting, makingDates, receiptDates, STANDARD_CALENDAR } from './calendar/handover.calendar.js';
export { BOARD_COLUMNS, type BoardColumn, columnOf, HANDOVER_STATES, type HandoverAction, type HandoverState } from './states/handover.states.js';
export { CATEGORIES, type Category, PART_KINDS, type PartKind, SECTIONS_OF } from './document/part.entity.js';
export { type Issue, issueOf, type IssuePart } from './document/issue.entity.js';
export { keepHandovers, type Upkeep } from './upkeep/upkeep.repository.js';
export { FiguresRepository as HandoverFiguresRepository } from './figures/figures.repository.js';
export { type HandoverFigures, type HandoverSide } from './figures/figures.entity.js';
