import type { Rating } from '../../parts/rating-row/rating.js';

/** The four domains in which a starting level is confirmed (R16). */
export const levelDomains = ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'] as const;
export type LevelDomain = (typeof levelDomains)[number];

/** What the teacher says of one domain; lines only when something else is seen. */
export interface DomainAnswer {
  outcome: 'CONFIRMED' | 'ADJUSTED';
  lines: Record<string, Rating | undefined>;
  note: string;
}

/** The answers while they are given; nothing is filled in beforehand. */
export type LevelAnswers = Partial<Record<LevelDomain, DomainAnswer>>;

/** Whether one domain is answered: confirmed, or adjusted with at least one step. */
export function isAnswered(answer: DomainAnswer | undefined): boolean {
  return answer !== undefined && (answer.outcome === 'CONFIRMED' || Object.values(answer.lines).some((rating) => rating !== undefined));
}

/** All four domains as they are sent; undefined while one has no answer. */
export function sentDomains(answers: LevelAnswers) {
  if (!levelDomains.every((domain) => isAnswered(answers[domain]))) return undefined;
  return levelDomains.map((domain) => {
    const { outcome, lines, note } = answers[domain] as DomainAnswer;
    const rated = Object.entries(lines).flatMap(([line, rating]) => (rating ? [{ line, ...rating }] : []));
    return { domain, outcome, lines: outcome === 'ADJUSTED' ? rated : null, note: outcome === 'ADJUSTED' && note.trim() ? note.trim() : null };
  });
}
