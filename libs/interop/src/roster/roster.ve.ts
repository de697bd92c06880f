import type { VeFields, VeHoursFields } from '../import/record.js';
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

const HOURS = /^\d{1,3}(?:[.,]\d{1,2})?$/;
/** Six hours on each day of the longest month: more was never offered. */
const MOST_HOURS = 186;

/** The VE hours of a month as planning tells them. */
export function veHoursOf(values: RosterValues): VeHoursFields | undefined {
  const text = values.text('veHours', 20);
  const month = values.month('veMonth');
  if (text === undefined) return undefined;
  const hours = HOURS.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(hours <= MOST_HOURS)) return values.note('PATTERN_INVALID', 'veHours');
  if (month === undefined) return values.cell('veMonth').text.trim() === '' ? values.note('VALUE_MISSING', 'veMonth') : undefined;
  return { month, hours };
}
