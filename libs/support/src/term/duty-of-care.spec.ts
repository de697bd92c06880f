import fc from 'fast-check';
import { addDays, daysBetween, Refusal } from '#kernel';
import { appliedLate, decisionTerm, DUTY_EXCEPTIONS, type DutyClock, dutyExceptions, dutyStanding } from './duty-of-care.js';

const plain: DutyClock = { receivedOn: '2026-03-02', extensionToldOn: null, decidedOn: null };
const extended: DutyClock = { ...plain, extensionToldOn: '2026-04-13' };
const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2015-01-01', days));

const reasonOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'NOT REFUSED';
};

describe('the clock of the duty of care', () => {
  it('R24 gives the dates of the example: received 2026-03-02, due 2026-04-13, extended to 2026-05-11', () => {
    expect(decisionTerm(plain)).toMatchObject({ dueOn: '2026-04-13', extendedFrom: null });
    expect(decisionTerm(extended)).toMatchObject({ dueOn: '2026-05-11', extendedFrom: '2026-04-13' });
  });

  it('R24 explains itself: rule, start, length, extension', () => {
    expect(decisionTerm(plain).why).toEqual({ key: 'support.term.R24', params: { startedOn: '2026-03-02', days: 42, dueOn: '2026-04-13' } });
    expect(decisionTerm(extended).why).toEqual({
      key: 'support.term.R24_extended',
      params: { startedOn: '2026-03-02', days: 70, dueOn: '2026-05-11', extendedFrom: '2026-04-13', toldOn: '2026-04-13' },
    });
  });

  it('R24 takes an extension told on the last day, and none that is told a day later or before receipt', () => {
    expect(reasonOf(() => decisionTerm({ ...plain, extensionToldOn: '2026-04-14' }))).toBe('support_extension_late');
    expect(reasonOf(() => decisionTerm({ ...plain, extensionToldOn: '2026-03-01' }))).toBe('support_extension_early');
    expect(decisionTerm({ ...plain, extensionToldOn: '2026-03-02' }).dueOn).toBe('2026-05-11');
  });

  it.each([
    ['2026-04-13', 'RUNNING', 'RUNNING'],
    ['2026-04-14', 'OVERDUE', 'RUNNING'],
    ['2026-05-11', 'OVERDUE', 'RUNNING'],
    ['2026-05-12', 'TEMPORARY_PLACEMENT', 'TEMPORARY_PLACEMENT'],
  ])('R24 stands on %s: %s, and extended %s', (today, withoutExtension, withExtension) => {
    expect([dutyStanding(plain, today), dutyStanding(extended, today)]).toEqual([withoutExtension, withExtension]);
    expect(dutyStanding({ ...plain, decidedOn: '2026-04-01' }, today)).toBe('DECIDED');
  });

  it('R24 is 42 and 70 days for any day of receipt: month ends, leap days and the nights the clock moves', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        expect(daysBetween(receivedOn, decisionTerm({ ...plain, receivedOn }).dueOn)).toBe(42);
        expect(daysBetween(receivedOn, decisionTerm({ receivedOn, extensionToldOn: receivedOn }).dueOn)).toBe(70);
      }),
      { examples: [['2024-01-18'], ['2024-02-29'], ['2026-03-28'], ['2026-10-24'], ['2026-12-31'], ['2025-01-31']] },
    );
  });

  it('R24 goes on in school holidays, unless they were configured as a pause', () => {
    const summer = { from: '2026-07-18', until: '2026-08-30' };
    const june = { ...plain, receivedOn: '2026-06-29' };
    expect(decisionTerm(june).dueOn).toBe('2026-08-10');
    expect(decisionTerm(june, [summer]).dueOn).toBe('2026-09-23');
    expect(dutyStanding(june, '2026-08-11')).toBe('OVERDUE');
    expect(dutyStanding(june, '2026-08-11', [summer])).toBe('RUNNING');
  });
});

describe('when the duty of care applies', () => {
  const facts = { birthDate: '2023-03-02', receivedOn: '2026-03-02', written: true, firstPreference: true, fullByPolicy: false };

  it('R25 applies from the third birthday, in writing, at the school of first preference that is not full', () => {
    expect(dutyExceptions(facts)).toEqual([]);
  });

  it('R25 names each thing that stands against it', () => {
    expect(dutyExceptions({ ...facts, birthDate: '2023-03-03' })).toEqual(['YOUNGER_THAN_THREE']);
    expect(dutyExceptions({ ...facts, written: false })).toEqual(['NOT_WRITTEN']);
    expect(dutyExceptions({ birthDate: '2024-01-01', receivedOn: '2026-03-02', written: false, firstPreference: false, fullByPolicy: true })).toEqual([
      ...DUTY_EXCEPTIONS,
    ]);
  });

  it('R25 counts a child of 29 February as three on 28 February', () => {
    expect(dutyExceptions({ ...facts, birthDate: '2024-02-29', receivedOn: '2027-02-28' })).toEqual([]);
    expect(dutyExceptions({ ...facts, birthDate: '2024-02-29', receivedOn: '2027-02-27' })).toEqual(['YOUNGER_THAN_THREE']);
  });

  it('R25 warns of less than ten weeks before the wished first day', () => {
    expect(appliedLate('2026-03-02', '2026-05-11')).toBe(false);
    expect(appliedLate('2026-03-02', '2026-05-10')).toBe(true);
  });
});
