import { addMonths, type CalendarDate } from '#kernel';
import type { PartContent, PartKind } from '../document/part.entity.js';
import type { ParentView } from '../view/view.entity.js';

/** Why something is a point to talk about (X8): transparent rules, never a score. */
export const TALKING_REASONS = ['STRENGTH', 'DOUBT', 'PARENTS_SAY', 'SUPPORT_QUESTION', 'OLD_LEVEL'] as const;
export type TalkingReason = (typeof TALKING_REASONS)[number];

/** A point with its reason; `line` names a development line, `text` is somebody's own words. */
export interface TalkingPoint {
  readonly reason: TalkingReason;
  readonly part: PartKind | null;
  readonly line: string | null;
  readonly text: string | null;
}

const MOST = 6;
const MOST_STRENGTHS = 3;
const OLD_MONTHS = 6;

/**
 * At most six points: up to three strengths first, then lines with doubt, where parents wrote something, a support question,
 * and levels of more than six months old.
 */
export function talkingPoints(
  parts: ReadonlyMap<PartKind, PartContent>,
  views: readonly Pick<ParentView, 'part' | 'voice' | 'text'>[],
  today: CalendarDate,
): TalkingPoint[] {
  const sections = [...parts].flatMap(([part, { sections: list }]) => list.map((section) => ({ part, ...section })));
  const levels = sections.flatMap(({ part, levels: list }) => list.map((level) => ({ part, ...level })));
  const strengths = sections.flatMap(({ part, strengths: list }) => list.map(({ text }) => point('STRENGTH', part, null, text)));
  const doubts = levels.filter(({ certainty }) => certainty === 'DOUBT').map(({ part, line }) => point('DOUBT', part, line, null));
  const said = views.filter(({ voice }) => voice === 'PARENT').map(({ part, text }) => point('PARENTS_SAY', part, null, text));
  const asked = sections
    .filter(({ category }) => category === 'SUPPORT_QUESTION')
    .flatMap(({ part, notes, concerns }) => [...notes, ...concerns].map(({ text }) => point('SUPPORT_QUESTION', part, null, text)));
  const before = addMonths(today, -OLD_MONTHS);
  const old = levels.filter(({ observedOn }) => observedOn < before).map(({ part, line }) => point('OLD_LEVEL', part, line, null));
  return [...strengths.slice(0, MOST_STRENGTHS), ...doubts, ...said, ...asked, ...old].slice(0, MOST);
}

const point = (reason: TalkingReason, part: PartKind | null, line: string | null, text: string | null): TalkingPoint => ({ reason, part, line, text });
