import type { Certainty } from '../level/level.js';

/** One step of a line: what a colleague would recognise, and the months in which it is usual. */
export interface Step {
  number: number;
  description: string;
  months: { from: number; to: number };
}

/** What somebody sees on one line. Typed once; corrected by a next version (O18). */
export interface Rating {
  step: number;
  sight: 'SEEN' | 'DEVELOPING';
  certainty: Certainty;
}

/** The step −/+ starts from when nobody looked before: the first one that is usual at this age. */
export function startStep(steps: readonly Step[], months: number): number {
  const usual = steps.find((step) => months < step.months.to);
  return (usual ?? steps.at(-1))?.number ?? 1;
}

/**
 * The rating after choosing a step. Sight and certainty stay what they were, or what they were last time; a first look
 * begins at *seen* and *reasonable*, so that a changed line costs one tap and the rest stays one tap away (O8).
 */
export function withStep(step: number, value: Rating | undefined, previous: Rating | undefined): Rating {
  const base = value ?? previous;
  return { step, sight: base?.sight ?? 'SEEN', certainty: base?.certainty ?? 'FAIRLY' };
}

export function isSame(a: Rating | undefined, b: Rating | undefined): boolean {
  return a !== undefined && b !== undefined && a.step === b.step && a.sight === b.sight && a.certainty === b.certainty;
}
