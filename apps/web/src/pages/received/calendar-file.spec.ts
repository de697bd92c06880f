import { calendarFile } from './calendar-file.js';

const appointment = { id: '1', sequence: 2, day: '2028-03-14', time: '15:30', minutes: 30, title: 'Gesprek, samen' };

describe('H5 the appointment for a calendar', () => {
  it('H5 stands in Amsterdam time, with its length', () => {
    const lines = calendarFile(appointment, '2028-03-06T09:00:00.000Z').split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Amsterdam:20280314T153000',
        'DURATION:PT30M',
        'TZID:Europe/Amsterdam',
        'DTSTAMP:20280306T090000Z',
        'SEQUENCE:2',
      ]),
    );
    expect(lines).toContain('SUMMARY:Gesprek\\, samen');
    expect(lines.at(-1)).toBe('');
  });

  it('H5 takes the whole day when no time was agreed', () => {
    const lines = calendarFile({ ...appointment, time: null }, '2028-03-06T09:00:00.000Z').split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20280314');
    expect(lines.some((line) => line.startsWith('TZID'))).toBe(false);
  });
});
