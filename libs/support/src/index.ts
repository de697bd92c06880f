/**
 * Support of one child (passend onderwijs) at its school or childcare: levels, steps up and down, needs, goals and actions, the OPP, and every clock.
 * Asks kernel, platform, centre, access, children and, for the codes of protective factors, coaching.
 */
export { SupportModule } from './support.module.js';
export { sendDigests } from './digest/send-digests.js';
export { keepSupport } from './upkeep/keep-support.js';
export { type ScaleLevel } from './scale/scale.entity.js';
export { SCALE_SHAPES } from './scale/shapes.js';
export { SUPPORT_MACHINES } from './states/machines.js';
