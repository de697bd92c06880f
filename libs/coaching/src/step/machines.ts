import { AVERTED } from '../averted/averted.states.js';
import { CONSULTATION } from '../consultation/consultation.states.js';
import { LOG } from '../log/log.states.js';
import { MEASUREMENT } from '../measurement/measurement.states.js';
import { YEAR_REPORT } from '../report/report.states.js';
import { VISIT } from '../visit/visit.states.js';

/** What goes through states here, by its table. The phases of a trajectory are none: they have no order (R36). */
export const COACHING_MACHINES = {
  'coaching.visit': VISIT,
  'coaching.log': LOG,
  'coaching.averted': AVERTED,
  'coaching.consultation': CONSULTATION,
  'improvement.measurement': MEASUREMENT,
  'improvement.year_report': YEAR_REPORT,
};
