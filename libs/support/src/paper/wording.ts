import { type CalendarDate, fingerprint } from '#kernel';
import { type MessageKey, type Params, sentence } from '#words';

/** Papers are Dutch whoever makes or opens them: parents, the SWV and the school keep the same sheet with the same mark. BCP 47, for who has it read aloud. */
export const paperLanguage = 'nl-NL';

/** A sentence of a paper. */
export const say = (key: MessageKey, params: Params = {}): string => sentence('nl', key, params);

/** A calendar date in full, on paper. */
export const inFull = (on: CalendarDate): string => say('paper.day', { day: dayOf(on) });

/** A calendar date as sentences take it. */
export const dayOf = (on: CalendarDate): Date => new Date(`${on}T12:00:00Z`);

const MARK_SIGNS = 16;

/** Sixteen signs of a SHA-256 by which the same text is known again on paper. */
export const markOnPaper = (hash: string): string => hash.slice(0, MARK_SIGNS);

/** The mark of what stands on a paper; another text has another one. */
export const markOf = (content: object): string => markOnPaper(fingerprint(content));
