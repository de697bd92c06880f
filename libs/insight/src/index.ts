/**
 * What the figures tell: read models of coaching and handovers, released per period and suppressed once for everybody (R40, R52).
 * Never a name with a rating, a text or a ranking. Asks kernel, words, platform, centre, handover and coaching.
 */
export { InsightModule } from './insight.module.js';
export { releaseDue } from './release/release.service.js';
