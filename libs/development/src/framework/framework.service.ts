import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { DevelopmentLine, Framework } from './framework.js';
import { readFramework } from './framework.file.js';
import { readStrengthSuggestions, type StrengthKind, type StrengthSuggestions } from './strengths.file.js';
import { readWellbeingScales, type WellbeingScale } from './wellbeing.file.js';

/** The published lines, scales and suggestions, read once: they never change while this program runs. */
@Injectable()
export class FrameworkService {
  readonly framework: Framework = readFramework();
  readonly scales: readonly WellbeingScale[] = readWellbeingScales().scales;
  readonly strengths: readonly StrengthSuggestions[] = readStrengthSuggestions();
  /** The codes of the lines in the order of the page. */
  readonly lines: readonly string[] = this.framework.lines.map(({ code }) => code);
  private readonly byCode: ReadonlyMap<string, DevelopmentLine> = new Map(this.framework.lines.map((line) => [line.code, line]));

  /** Refuses INVALID, naming the place, when the line is not of this framework or has no such step. */
  requireStep(line: string, step: number | null | undefined, place: string): void {
    const known = this.byCode.get(line);
    if (!known) throw new Refusal('INVALID', 'no_such_line', { place });
    if (step !== null && step !== undefined && !known.steps.some(({ number }) => number === step)) {
      throw new Refusal('INVALID', 'no_such_step', { place });
    }
  }

  /** The text of a suggestion of this kind (O16); refuses INVALID when there is none by that code. */
  suggestionText(kind: StrengthKind, code: string, place: string): string {
    const suggestion = this.strengths.find((entry) => entry.code === kind)?.suggestions.find((entry) => entry.code === code);
    if (!suggestion) throw new Refusal('INVALID', 'no_such_suggestion', { place });
    return suggestion.text;
  }
}
