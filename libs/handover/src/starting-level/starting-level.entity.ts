import type { CalendarDate, Id } from '#kernel';
import type { DevelopmentDomain, RecordedLevel } from '#development';
import type { DocumentLevel } from '../document/part.entity.js';
import type { HandoverState } from '../states/handover.states.js';

/** Whether what came along is what the teacher sees. */
export const LEVEL_OUTCOMES = ['CONFIRMED', 'ADJUSTED'] as const;
export type LevelOutcome = (typeof LEVEL_OUTCOMES)[number];

/** The starting level in one domain: as it came and as the teacher sees it; both are kept (R16). */
export interface StartingLevel {
  readonly domain: DevelopmentDomain;
  readonly outcome: LevelOutcome;
  readonly delivered: readonly DocumentLevel[];
  readonly confirmed: readonly DocumentLevel[];
  readonly note: string | null;
  readonly confirmedOn: CalendarDate;
  readonly confirmedRole: string;
}

/** What the teacher says of one domain; levels for ADJUSTED. */
export interface ConfirmedDomain {
  readonly domain: DevelopmentDomain;
  readonly outcome: LevelOutcome;
  readonly levels: readonly DocumentLevel[];
  readonly note: string | null;
}

/** Levels that came along, for one child, with the place they came from. */
export interface DeliveredLevels {
  readonly levels: readonly DocumentLevel[];
  readonly source: string;
}

/** What the group's screen asks of the handovers of its children. */
export interface HandoverOfChild {
  readonly childId: Id;
  readonly state: HandoverState;
  readonly readOn: CalendarDate | null;
  readonly levels: readonly DocumentLevel[] | null;
  readonly source: string | null;
}

/** Adjusted domains with the lines the teacher said nothing of: those stay as they came. */
export function withUntouched(domains: readonly ConfirmedDomain[], came: DeliveredLevels | null): ConfirmedDomain[] {
  return domains.map((said) => (said.outcome === 'ADJUSTED' ? { ...said, levels: [...said.levels, ...untouched(said, came)] } : said));
}

/** The ratings that follow for the school's own record: what was confirmed or left as it came with its source, what was adjusted as the teacher's own. */
export function ratingsOf(domains: readonly ConfirmedDomain[], came: DeliveredLevels | null): RecordedLevel[] {
  return domains.flatMap((said) => {
    const own = said.outcome === 'ADJUSTED' ? said.levels.map((level) => ({ ...level, source: null })) : [];
    return [...own, ...untouched(said, came).map((level) => ({ ...level, source: came?.source ?? null }))];
  });
}

function untouched({ domain, outcome, levels }: ConfirmedDomain, came: DeliveredLevels | null): DocumentLevel[] {
  const own = new Set(outcome === 'ADJUSTED' ? levels.map(({ line }) => line) : []);
  return (came?.levels ?? []).filter((level) => level.domain === domain && !own.has(level.line));
}
