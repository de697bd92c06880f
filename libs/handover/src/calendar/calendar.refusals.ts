import { Refusal } from '#kernel';

/** Why an agreed calendar is refused. */
export const calendarRefusals = {
  /** The organisation has no place in this municipality. */
  municipality: () => new Refusal('INVALID', 'calendar_municipality', { place: 'input.municipality' }),
  /** What comes first has to be earlier: a reminder before its escalation, a support question before the rest. */
  order: (place: string) => new Refusal('INVALID', 'calendar_order', { place: `input.${place}` }),
  /** Somebody else changed it since it was seen. */
  changedSince: (version: number) => new Refusal('CHANGED_SINCE', 'changed_since', { version }),
};
