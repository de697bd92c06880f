import type { Machine } from '#kernel';
import { REPORT_STATES, type ReportState } from './report.entity.js';

/** What is published stands (R52). */
export const YEAR_REPORT: Machine<ReportState, 'PUBLISH'> = {
  states: REPORT_STATES,
  actions: ['PUBLISH'],
  start: 'DRAFT',
  ends: ['PUBLISHED'],
  transitions: [{ from: 'DRAFT', action: 'PUBLISH', to: 'PUBLISHED' }],
};
