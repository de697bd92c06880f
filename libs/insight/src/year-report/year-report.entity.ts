/** A figure in the report of a year: what was released, added up over the places of the report. */
export interface YearReportFigure {
  readonly figure: string;
  readonly category: string;
  readonly people: number;
  readonly mean: number | null;
  readonly meanBefore: number | null;
  readonly visits: number | null;
  readonly minutes: number | null;
}
