import { ChangedWords } from '../../handover/changed-words.js';
import { Card } from '../../parts/card/card.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Delivery } from './delivery.query.js';

/** What the preschool put right since it was sent, part by part: what is new and what it replaces (H9). */
export function PutRight({ delivery: { parts, replacedOn, sender }, child }: { delivery: Delivery; child: string }) {
  const say = useWords();
  const days = useDays();
  const changed = parts.flatMap(({ part, sections, replaced }) =>
    replaced.map((before, index) => ({ part, before, after: replaced[index - 1]?.sections ?? sections })),
  );
  if (!replacedOn || changed.length === 0) return null;
  return (
    <Card tone="warm" title={say('received.right', { sender: sender?.locationName ?? '' })} note={days.medium(replacedOn)}>
      <div className="flow">
        <p>{say('received.right.text')}</p>
        {changed.map(({ part, before, after }) => (
          <section key={`${part} ${before.issue}`} className="flow">
            <h3>
              {say(`handover.part.${part}`, { child })} <small>{days.medium(before.replacedOn)}</small>
            </h3>
            <ChangedWords before={before.sections} after={after} />
          </section>
        ))}
      </div>
    </Card>
  );
}
