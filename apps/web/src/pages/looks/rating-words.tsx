import { LevelMark } from '../../parts/level/level-mark.js';
import type { Rating } from '../../parts/rating-row/rating.js';
import { useWords } from '../../words/use-words.js';

/** A rating in a few words, as it was: shape, step, what is seen, how sure, and its note. */
export function RatingWords({ rating: { step, sight, certainty }, note }: { rating: Rating; note: string | null }) {
  const say = useWords();
  const words = [say('level.step', { step }), say(`level.state.${sight}`), say(`level.certainty.${certainty}`), note ? say('looks.note', { note }) : undefined];
  return (
    <span className="looks__words">
      <LevelMark silent level={{ state: certainty === 'DOUBT' ? 'DOUBT' : sight, step }} /> {words.filter(Boolean).join(' · ')}
    </span>
  );
}
