/**
 * The synthetic kindcentrum to try everything in: its people and their login, their mailbox, the day that can be moved, and how it is laid.
 * No part of production: applications load this room by `import('#demo')` in demo mode alone.
 */
export { DemoModule } from './demo.module.js';
export { liveThrough } from './life/walk.js';
export { tellTheYear } from './life/year-reports.js';
export { layWorld, openWorld } from './world/lay.js';
