import { addMonths, type CalendarDate } from '#kernel';
import type { Margin } from './release.guard.js';

/** Where, of what and when a figure is: the three things readers can add up over. */
export interface CellPlace {
  /** A location's id, or EVERYWHERE. */
  readonly place: string;
  readonly category: string;
  /** `2026-Q3`, `2026` or `2024/2026`. */
  readonly period: string;
}

/** All locations of the controller together. */
export const EVERYWHERE = 'EVERYWHERE';

/** The name of a cell within its table. */
export const cellKey = ({ place, category, period }: CellPlace): string => `${place}|${category}|${period}`;

/** The quarter of a calendar date, `2026-Q3`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The parts of a period: the quarters of a year, the years of three years; none of a quarter. */
export function partsOf(period: string): string[] {
  if (period.includes('-Q')) return [];
  const [from = '', until] = period.split('/');
  if (until) return [0, 1, 2].map((more) => String(Number(from) + more));
  return [1, 2, 3, 4].map((quarter) => `${period}-Q${quarter}`);
}

/** The first day of a period, and the first day after it. */
export function spanOf(period: string): [from: CalendarDate, until: CalendarDate] {
  const year = period.slice(0, 4);
  const [, quarter] = period.split('-Q');
  if (quarter) {
    const from = `${year}-${String(3 * Number(quarter) - 2).padStart(2, '0')}-01`;
    return [from, addMonths(from, 3)];
  }
  return [`${year}-01-01`, addMonths(`${year}-01-01`, period.includes('/') ? 36 : 12)];
}

/** The periods that close with a quarter: itself; with the fourth also its year, and the three years until then once there were three. */
export function periodsClosedWith(quarter: string, firstYear: number): string[] {
  const [year = '', number] = quarter.split('-Q');
  if (number !== '4') return [quarter];
  return Number(year) - 2 < firstYear ? [quarter, year] : [quarter, year, `${Number(year) - 2}/${year}`];
}

/**
 * Every sum that readers can make over these cells: locations to everywhere, categories to their total (where the table has one),
 * quarters to their year, years to three years.
 */
export function marginsOf(cells: readonly CellPlace[], total: string | null): Margin[] {
  const known = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const totals = new Map<string, string[]>();
  const add = (whole: CellPlace, part: CellPlace, way: string) => {
    if (known.has(cellKey(whole))) totals.set(`${way} ${cellKey(whole)}`, [...(totals.get(`${way} ${cellKey(whole)}`) ?? []), cellKey(part)]);
  };
  const wholes = wholesOf(cells);
  for (const cell of cells) {
    if (cell.place !== EVERYWHERE) add({ ...cell, place: EVERYWHERE }, cell, 'place');
    if (total !== null && cell.category !== total) add({ ...cell, category: total }, cell, 'category');
    for (const period of wholes.get(cell.period) ?? []) add({ ...cell, period }, cell, 'period');
  }
  return [...totals].map(([whole, parts]) => ({ total: whole.slice(whole.indexOf(' ') + 1), parts }));
}

function wholesOf(cells: readonly CellPlace[]): Map<string, string[]> {
  const wholes = new Map<string, string[]>();
  for (const period of new Set(cells.map((cell) => cell.period))) {
    for (const part of partsOf(period)) wholes.set(part, [...(wholes.get(part) ?? []), period]);
  }
  return wholes;
}
