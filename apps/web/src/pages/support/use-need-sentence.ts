import { useWords } from '../../words/use-words.js';
import type { Need } from './support.query.js';

/** A need as it is read: its sentence starter and what was written behind it, or the text alone (P2). */
export function useNeedSentence(): (need: Pick<Need, 'starter' | 'text'>) => string {
  const say = useWords();
  return ({ starter, text }) => (starter ? say('track.need.started', { starter: say(`track.starter.${starter}`), text: text ?? '' }) : (text ?? ''));
}
