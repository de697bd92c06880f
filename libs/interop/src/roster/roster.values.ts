import { type CalendarDate, holdsPersonNumber } from '#kernel';
import { INVISIBLE, type FindingCode, type FindingParams } from '../import/finding.js';
import type { RowNotes } from '../import/notes.js';
import { readDate, readMonth, type DateReading } from './roster.dates.js';
import type { RosterField } from './roster.fields.js';
import type { MappedRow } from './roster.mapping.js';
import type { Cell } from './roster.table.js';

/** Fields that are nine digits by their nature. */
const NUMERIC: ReadonlySet<RosterField> = new Set(['childKey', 'locationLrk', 'guardian1Phone', 'guardian2Phone']);

/** A date with slashes of which each half could be the month. */
const TWO_DAYS = /^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])\/\d{4}\b/;

/** What a spreadsheet leaves in a CSV for a formula that failed, in Dutch and in English, and for a column too narrow to show its value. */
const SPREADSHEET_ERROR = /^#(?:n\/[ab]|ref!|verw!|value!|waarde!|name\?|naam\?|div\/0!|deel\/0!|num!|getal!|null!|leeg!|spill!|overloop!|calc!|bereken!|#+)$/i;

/** What dates of a file mean: its day numbers, and in which columns the month stands first. */
export interface DateContext {
  readonly today: CalendarDate;
  readonly dateOfNumber: (value: number) => string | undefined;
  readonly monthFirst: ReadonlyMap<number, number>;
}

/** Reads the cells of one row and notes what is wrong with them. */
export class RosterValues {
  constructor(
    private readonly row: MappedRow,
    readonly notes: RowNotes,
    private readonly dates: DateContext,
  ) {}

  get today(): CalendarDate {
    return this.dates.today;
  }

  /** A text on one line without spaces around it; undefined when empty or unfit. */
  text(field: RosterField, max = 200): string | undefined {
    const cell = this.row.cell(field);
    const text = cell.text.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (cell.kind === 'ERROR' || SPREADSHEET_ERROR.test(text)) return this.note('CELL_ERROR', field);
    if (text === '') return undefined;
    if (INVISIBLE.test(text)) return this.note('VALUE_CHARACTERS', field);
    if ([...text].length > max) return this.note('VALUE_TOO_LONG', field, { max });
    if (!NUMERIC.has(field) && holdsPersonNumber(text)) return this.note('PERSON_NUMBER_DROPPED', field);
    return text;
  }

  date(field: RosterField): CalendarDate | undefined {
    return this.day(field, readDate);
  }

  /** The first day of a month that stands by itself or as one of its days. */
  month(field: RosterField): CalendarDate | undefined {
    return this.day(field, readMonth);
  }

  private day(field: RosterField, read: (text: string) => DateReading): CalendarDate | undefined {
    const cell = this.row.cell(field);
    const text = this.text(field, 40);
    if (text === undefined) return undefined;
    const firstLine = this.dates.monthFirst.get(this.row.place(field).column ?? 0);
    if (firstLine !== undefined && TWO_DAYS.test(text)) return this.note('DATE_MONTH_FIRST', field, { firstLine });
    const serial = cell.kind === 'NUMBER' ? this.dates.dateOfNumber(Number(text)) : undefined;
    const reading = read(serial ?? text);
    if (reading === 'INVALID') return this.note('DATE_INVALID', field);
    if (reading === 'AMBIGUOUS') return this.note('DATE_AMBIGUOUS', field);
    return reading.date;
  }

  /** One of a list of words, each with what it means; `allowed` names the words for the sentence when it is none of them. */
  word<T>(field: RosterField, meanings: ReadonlyMap<string, T>, allowed: string): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const meaning = meanings.get(text.toLowerCase());
    return meaning === undefined ? this.note('CODE_UNKNOWN', field, { allowed }) : meaning;
  }

  cell(field: RosterField): Cell {
    return this.row.cell(field);
  }

  note(code: FindingCode, field: RosterField, params: FindingParams = {}): undefined {
    this.notes.add(code, this.row.place(field), field, params);
    return undefined;
  }
}

/** Each word of a word list with its meaning. */
export function meaningsOf<T extends string>(list: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  return new Map((Object.entries(list) as [T, readonly string[]][]).flatMap(([meaning, words]) => words.map((word) => [word, meaning] as const)));
}
