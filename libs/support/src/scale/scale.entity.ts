import type { CalendarDate, Id } from '#kernel';

/** One level of support, as a samenwerkingsverband words it: code and label, and what it needs before it can begin. */
export interface ScaleLevel {
  readonly code: string;
  readonly label: string;
  readonly needsOpp: boolean;
  readonly needsTlv: boolean;
}

/** A published version of the levels, from light to heavy; it never changes (R27). */
export interface Scale {
  readonly id: Id;
  /** The SWV that made it. */
  readonly madeBy: Id;
  readonly madeByName: string;
  readonly number: number;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly levels: readonly ScaleLevel[];
}

/** The next version while it is written; its editors alone see it. */
export interface ScaleDraft {
  readonly id: Id;
  readonly title: string;
  readonly levels: readonly ScaleLevel[];
  readonly version: number;
}

/** What may not fit in a list of levels. */
export type ScaleFault = 'scale_code_twice' | 'scale_base_opp' | 'scale_tlv_without_opp' | 'scale_order';

/** R27: what does not fit in levels from light to heavy, or null. The lightest is basic support and needs no OPP; a TLV goes with an OPP; what a level needs, the heavier ones need. */
export function scaleFault(levels: readonly ScaleLevel[]): ScaleFault | null {
  if (new Set(levels.map(({ code }) => code.toLowerCase())).size < levels.length) return 'scale_code_twice';
  if (levels[0]?.needsOpp) return 'scale_base_opp';
  if (levels.some(({ needsOpp, needsTlv }) => needsTlv && !needsOpp)) return 'scale_tlv_without_opp';
  const lighter = (index: number) => levels[index - 1];
  const falls = levels.some(({ needsOpp, needsTlv }, index) => (lighter(index)?.needsOpp && !needsOpp) || (lighter(index)?.needsTlv && !needsTlv));
  return falls ? 'scale_order' : null;
}
