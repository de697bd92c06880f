/**
 * The warm handover of one child from preschool to school: document, consent, bridge, delivery, conversation, starting level, feedback.
 * Two controllers, one id, no foreign key between them. Asks kernel, platform, access, centre, children and development.
 */
export { HandoverModule } from './handover.module.js';
export { keepHandovers } from './upkeep/upkeep.repository.js';
export { FiguresRepository as HandoverFiguresRepository } from './figures/figures.repository.js';
export { type HandoverFigures, type HandoverSide } from './figures/figures.entity.js';
export { HANDOVER_MACHINES } from './states/machines.js';
