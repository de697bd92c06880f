import type { VeFields } from '../import/record.js';
import words from './roster-words.json' with { type: 'json' };
import { meaningsOf, type RosterValues } from './roster.values.js';

const INDICATION = meaningsOf({ YES: words.yes, NO: words.no, UNKNOWN: words.unknown });

/** The VE indication of a row. A period, a giver or a programme without a word on the indication itself counts as one. */
export function veOf(values: RosterValues): VeFields | undefined {
  const stated = values.word('veIndication', INDICATION, 'ja, nee, onbekend');
  const details = {
    indicatedBy: values.text('veIndicatedBy', 100),
    from: values.date('veFrom'),
    until: values.date('veUntil'),
    programme: values.text('veProgramme', 100),
  };
  const some = Object.values(details).some((value) => value !== undefined);
  if (details.from !== undefined && details.until !== undefined && details.until < details.from) values.note('PERIOD_REVERSED', 'veUntil');
  if (stated === 'NO' && some) values.note('VE_CONTRADICTORY', 'veIndication');
  if (stated === 'YES' || (stated === undefined && some)) return { indicated: true, ...details };
  return stated === 'NO' ? { indicated: false } : undefined;
}
