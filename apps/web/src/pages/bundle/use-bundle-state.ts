import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Bundle } from './bundle.query.js';

/** Where a bundle stands, in a few words: made, handed over, received, thrown away (P8). */
export function useBundleState({ state, handedOn, receivedOn }: Pick<Bundle, 'state' | 'handedOn' | 'receivedOn'>): string {
  const say = useWords();
  const days = useDays();
  return say(`bundle.state.${state}`, { handed: handedOn ? days.long(handedOn) : '', received: receivedOn ? days.long(receivedOn) : '' });
}
