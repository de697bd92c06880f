import { Button } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import './phase-strip.css';

/** One phase: its word, and the days it was entered, ready for the screen. */
export interface Phase<Key extends string> {
  key: Key;
  name: string;
  entered: readonly { day: string; isBack: boolean }[];
}

interface PhaseStripProps<Key extends string> {
  label: string;
  phases: readonly Phase<Key>[];
  current: Key;
  /** Goes to any phase, also back; absent when nobody may. */
  onMove?: (key: Key) => void;
  isDisabled?: boolean;
}

/** Where two people are together. Any order is fine, and going back is a step like any other (domain 6.3): it shows as ↩ with its day. */
export function PhaseStrip<Key extends string>({ label, phases, current, onMove, isDisabled }: PhaseStripProps<Key>) {
  const say = useWords();
  return (
    <ol className="phase-strip" aria-label={label}>
      {phases.map(({ key, name, entered }) => {
        const isNow = key === current;
        const state = isNow ? 'now' : entered.length > 0 ? 'been' : 'open';
        const words = (
          <>
            <span className="phase-strip__dot" aria-hidden="true" />
            <span className="phase-strip__name">
              {name}
              <span className="hidden-visually">, {say(`parts.phase.${state}`)}</span>
            </span>
          </>
        );
        return (
          <li key={key} className="phase-strip__phase" data-state={state} aria-current={isNow ? 'step' : undefined}>
            {onMove && !isNow ? (
              <Button className="phase-strip__go" isDisabled={isDisabled} onPress={() => onMove(key)}>
                {words}
              </Button>
            ) : (
              <span className="phase-strip__go">{words}</span>
            )}
            {entered.map(({ day, isBack }, index) => (
              <small key={`${day} ${index}`}>
                {isBack ? (
                  <>
                    <span aria-hidden="true">↩ </span>
                    {say('parts.phase.back', { day })}
                  </>
                ) : (
                  day
                )}
              </small>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
