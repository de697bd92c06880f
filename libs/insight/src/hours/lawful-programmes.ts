import { readProgrammes } from '#coaching';

/** Programmes whose hours are coaching in the sense of the law (R23); hours of youth care are told beside them (K6). */
export const LAWFUL_PROGRAMMES: readonly string[] = readProgrammes()
  .filter(({ lawful }) => lawful)
  .map(({ code }) => code);
