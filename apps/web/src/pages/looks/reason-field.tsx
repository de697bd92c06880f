import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { useWords } from '../../words/use-words.js';

const REASONS = ['TYPED_WRONG', 'LOOKED_AGAIN', 'AGREED_TOGETHER', 'WRONG_CHILD'] as const;
export type Reason = (typeof REASONS)[number];

/** Why it is put right (O18): asked first, nothing preset. The wrong child takes it back. */
export function ReasonField({ value, onChange }: { value: Reason | undefined; onChange: (reason: Reason) => void }) {
  const say = useWords();
  return (
    <div>
      <p>{say('looks.why')}</p>
      <ChoiceButtons label={say('looks.why')} options={REASONS.map((key) => ({ key, text: say(`looks.reason.${key}`) }))} value={value} onChange={onChange} />
    </div>
  );
}
