import type { useNames, Say } from '../../words/use-words.js';

/** A line of the log as the API tells it. */
export interface ToldLine {
  seq: string;
  tradeAt: string;
  actor: string;
  role: string | null;
  action: string;
  purpose: string | null;
  subjectKind: string | null;
  subjectIds: readonly string[];
}

/** A line as a sentence: who, as what, did what with what, and for which purpose. Subjects as counts; never a child's name. */
export function logSentence({ actor, role, action, purpose, subjectKind, subjectIds }: ToldLine, say: Say, nameOf: ReturnType<typeof useNames>): string {
  const who = role ? say('log.who', { actor, role: nameOf('shell.role', role) }) : actor;
  const what = subjectKind ? say('log.what', { kind: subjectKind, count: subjectIds.length }) : say('log.something');
  const tellsItself = action === 'SEARCH' || action === 'DELIVER' || action === 'ADMIT';
  return say('log.line', { action, who, what, why: purpose && !tellsItself ? nameOf('log.purpose', purpose) : 'none' });
}
