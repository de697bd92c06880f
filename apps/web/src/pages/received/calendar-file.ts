/** An appointment for somebody's own calendar; it names no child, since calendars travel (product 6.6). */
export interface Appointment {
  /** The delivery's id: planning again replaces the appointment. */
  id: string;
  /** Counts up with each change. */
  sequence: number;
  /** Calendar date. */
  day: string;
  /** Amsterdam time, `15:30`; without it the whole day. */
  time?: string | null;
  minutes: number;
  title: string;
}

const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The file for a calendar (RFC 5545). `made` is the instant it was made, ISO 8601 in UTC. */
export function calendarFile({ id, sequence, day, time, minutes, title }: Appointment, made: string): string {
  const date = day.replaceAll('-', '');
  const when = time ? [`DTSTART;TZID=Europe/Amsterdam:${date}T${time.replace(':', '')}00`, `DURATION:PT${minutes}M`] : [`DTSTART;VALUE=DATE:${date}`];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kindlijn//NL',
    ...(time ? ZONE : []),
    'BEGIN:VEVENT',
    `UID:${id}@kindlijn`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${made.replace(/[-:]|\.\d+/g, '')}`,
    ...when,
    `SUMMARY:${title.replace(/([\\;,])/g, '\\$1')}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
