import type { Rating } from '../../parts/rating-row/rating.js';
import type { ResultOf } from '../../session/graphql.js';
import type { lookQuery } from './look.query.js';

type ToldDraft = ResultOf<typeof lookQuery>['look']['draft'];

/** What one look holds while it is made: on this device at once, at the server every few seconds. */
export interface LookDraft {
  /** The id of the look, made here. */
  lookId: string;
  /** The server's version this draft goes on from; 0 before it was ever saved there. */
  version: number;
  /** What was said at that version: what still says so is not sent. */
  since?: string;
  wellbeing?: number;
  involvement?: number;
  ratings: Record<string, Rating | undefined>;
  notes: Record<string, string | undefined>;
}

/** Goes on with the server's own draft, or begins anew under this id. */
export function draftOf(draft: ToldDraft, freshId: string): LookDraft {
  if (!draft) return { lookId: freshId, version: 0, ratings: {}, notes: {} };
  const ratings = draft.marks.flatMap(({ line, step, sight, certainty }) => (step && sight && certainty ? [[line, { step, sight, certainty }] as const] : []));
  const there: LookDraft = {
    lookId: draft.id,
    version: draft.version,
    wellbeing: draft.wellbeing ?? undefined,
    involvement: draft.involvement ?? undefined,
    ratings: Object.fromEntries(ratings),
    notes: Object.fromEntries(draft.marks.map(({ line, note }) => [line, note ?? undefined])),
  };
  return { ...there, since: contentOf(there) };
}

/** The lines that were looked at; an untouched line is no mark (X23). */
export function marksOf({ ratings, notes }: LookDraft) {
  return Object.entries(ratings).flatMap(([line, rating]) => (rating ? [{ line, ...rating, note: notes[line]?.trim() || null }] : []));
}

/** Whether there is anything to keep. */
export function isEmpty(draft: LookDraft): boolean {
  return draft.wellbeing === undefined && draft.involvement === undefined && marksOf(draft).length === 0;
}

/** What goes to the server, as a draft and at *Klaar*. */
export function inputOf(childId: string, draft: LookDraft) {
  const { lookId, version, wellbeing = null, involvement = null } = draft;
  return { lookId, childId, version, wellbeing, involvement, marks: marksOf(draft) };
}

/** All that was marked as one text, to see whether two drafts say the same; the order in which lines were looked at says nothing. */
export function contentOf(draft: LookDraft): string {
  const marks = marksOf(draft).sort((one, other) => one.line.localeCompare(other.line));
  return JSON.stringify([
    draft.wellbeing ?? null,
    draft.involvement ?? null,
    marks.map(({ line, step, sight, certainty, note }) => [line, step, sight, certainty, note]),
  ]);
}
