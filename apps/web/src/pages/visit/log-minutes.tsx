import { MinutesField } from '../../parts/minutes/minutes-field.js';
import { useWords } from '../../words/use-words.js';
import type { LogDraft, MINUTES } from './log-draft.js';

interface LogMinutesProps {
  kinds: readonly (typeof MINUTES)[number][];
  value: LogDraft['minutes'];
  onChange: (minutes: LogDraft['minutes']) => void;
}

/** Minutes by kind, a field each (K2). */
export function LogMinutes({ kinds, value, onChange }: LogMinutesProps) {
  const say = useWords();
  return kinds.map((kind) => (
    <MinutesField key={kind} label={say(`coaching.minutes.${kind}`)} value={value[kind]} onChange={(minutes) => onChange({ ...value, [kind]: minutes })} />
  ));
}
