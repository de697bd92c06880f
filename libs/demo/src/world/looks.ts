import { addDays, addMonths, ageInMonths, type CalendarDate, type Id } from '#kernel';
import { type DevelopmentLine, OWN_FRAMEWORK, readFramework } from '#development';
import { Chance, idOf } from './chance.js';
import type { ChildRecord, Stay } from './child.js';
import { workingDay } from './day.js';
import { CONTROLLERS, type SchoolYear, schoolYears } from './organisations.js';
import type { Roster } from './people.js';
import type { Ledger } from './rows.js';

/** Ages in months at which childcare looks at a child. */
const CARE_AGES = [10, 16, 22, 28, 34, 40, 44];
/** Days after 1 August on which classes look: November, February and June. */
const CLASS_DAYS = [104, 190, 308];

/** Lays three years of looks: each a date, wellbeing and involvement, and a rating on most lines. */
export function layLooks(ledger: Ledger, records: readonly ChildRecord[], roster: Roster, day: CalendarDate): void {
  const { lines } = readFramework();
  for (const record of records) {
    const bent = bentOf(record.person.key, lines);
    for (const stay of record.stays) {
      if (stay.location === 'bso') continue;
      for (const date of datesOf(record, stay, day)) layLook(ledger, { record, date, bent, account: roster.ofPlace(stay.location, stay.group).account }, lines);
    }
  }
}

function datesOf({ controllerId, person }: ChildRecord, stay: Stay, day: CalendarDate): CalendarDate[] {
  const chance = new Chance('dates', person.key, stay.groupId);
  const dates =
    controllerId === CONTROLLERS.childcare.id
      ? CARE_AGES.map((months) => addMonths(person.birthDate, months))
      : schoolYears(day).flatMap(({ from }: SchoolYear) => CLASS_DAYS.map((days) => addDays(from, days)));
  const settled = addDays(stay.from, 35);
  return dates
    .map((date) => workingDay(addDays(date, chance.between(0, 12))))
    .filter((date) => date >= settled && date < stay.until && date < day && date > addMonths(day, -36));
}

function bentOf(key: string, lines: readonly DevelopmentLine[]): ReadonlyMap<string, number> {
  const chance = new Chance('bent', key);
  const pace = chance.around(2.2);
  return new Map(lines.map(({ code }) => [code, pace + chance.around(2)]));
}

interface Look {
  readonly record: ChildRecord;
  readonly date: CalendarDate;
  /** Months ahead of the ages of a line, or behind them: this child's own, on each line. */
  readonly bent: ReadonlyMap<string, number>;
  readonly account: Id;
}

function layLook(ledger: Ledger, { record: { controllerId, id, person }, date, bent, account }: Look, lines: readonly DevelopmentLine[]): void {
  const look = idOf('look', id, date);
  const chance = new Chance('look', person.key, date);
  const role = controllerId === CONTROLLERS.childcare.id ? 'PEDAGOGICAL_STAFF' : 'TEACHER';
  const common = { controller_id: controllerId, child_id: id };
  ledger.add('development.look', {
    ...common,
    id: look,
    account_id: account,
    state: 'DONE',
    draft: null,
    saved_at: `${date}T15:30:00Z`,
    done_on: date,
    version: 2,
  });
  ledger.add('development.wellbeing', {
    ...common,
    id: look,
    look_id: look,
    wellbeing: Number(chance.weighted({ 2: 6, 3: 18, 4: 46, 5: 30 })),
    involvement: Number(chance.weighted({ 2: 7, 3: 24, 4: 46, 5: 23 })),
    observed_on: date,
    rater_account: account,
    rater_role: role,
  });
  const age = ageInMonths(person.birthDate, date);
  for (const line of lines) {
    if (chance.happens(0.05)) continue;
    const seen = levelAt(line, age + (bent.get(line.code) ?? 0) + chance.around(0.8));
    const certainty = chance.weighted({ SURE: 62, FAIRLY: 30, DOUBT: 8 });
    ledger.add('development.rating', {
      ...common,
      id: idOf('rating', look, line.code),
      framework: OWN_FRAMEWORK,
      line: line.code,
      ...seen,
      certainty,
      observed_on: date,
      rater_account: account,
      rater_role: role,
      look_id: look,
      version: 1,
    });
  }
}

/** The step a child of this pace is on: the furthest one whose first third lies behind it, seen when past the middle. */
function levelAt({ steps }: DevelopmentLine, months: number): { step: number; sight: 'SEEN' | 'DEVELOPING' } {
  const reached = steps.filter(({ fromMonths, toMonths }) => fromMonths + (toMonths - fromMonths) * 0.3 <= months).at(-1) ?? steps[0];
  const step = reached?.number ?? 1;
  const middle = ((reached?.fromMonths ?? 0) + (reached?.toMonths ?? 0)) / 2;
  return { step, sight: months >= middle ? 'SEEN' : 'DEVELOPING' };
}
