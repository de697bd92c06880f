/**
 * What the figures tell: read models of coaching and handovers, released per period and suppressed once for everybody (R40, R52).
 * Never a name with a rating, a text or a ranking. Asks kernel, words, platform, centre, handover and coaching.
 */
export { InsightModule } from './insight.module.js';
export { type HoursByLaw, hoursByLaw, type JanuaryCounts } from './hours/coach-hours.js';
export { LAWFUL_PROGRAMMES } from './hours/lawful-programmes.js';
export { atMostMargin, FEWEST_PEOPLE, type GuardedCell, type Margin, withhold } from './release/release.guard.js';
export { DAYS_UNTIL_CLOSED, releaseDue } from './release/release.service.js';
export { PUBLISHED_TABLES, type PublishedTable } from './release/release.tables.js';
