import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import type { Domain } from '../../parts/level/level.js';
import { startStep, type Rating, type Step } from '../../parts/rating-row/rating.js';
import { RatingRow } from '../../parts/rating-row/rating-row.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useWords } from '../../words/use-words.js';
import type { LookDraft } from './look-draft.js';

/** A line with its steps, and the examples one may look for when in doubt. */
export interface LineSteps {
  code: string;
  steps: readonly Step[];
  examples: Readonly<Record<number, readonly string[]>>;
}

interface LookLinesProps {
  domains: readonly Domain[];
  steps: Readonly<Record<string, LineSteps>>;
  previous: Readonly<Record<string, (Rating & { lookedOn: string }) | undefined>>;
  /** Age in whole months, for the step that −/+ begins at. */
  months: number;
  draft: LookDraft;
  onChange: (draft: LookDraft) => void;
}

/** All lines under their domains, one row each (O8); doubt opens the examples of that step alone. */
export function LookLines({ domains, steps, previous, months, draft, onChange }: LookLinesProps) {
  return domains.map((domain) => (
    <section key={domain.id} className="look__domain" aria-label={domain.name}>
      <h2>{domain.name}</h2>
      {domain.lines.map((line) => {
        const known = steps[line.id];
        if (!known) return null;
        const rating = draft.ratings[line.id];
        return (
          <RatingRow
            key={line.id}
            line={line}
            steps={known.steps}
            start={startStep(known.steps, months)}
            previous={previous[line.id]}
            value={rating}
            onChange={(value) => onChange({ ...draft, ratings: { ...draft.ratings, [line.id]: value } })}
          >
            {rating ? (
              <UnderRow
                line={line.name}
                examples={rating.certainty === 'DOUBT' ? (known.examples[rating.step] ?? []) : []}
                note={draft.notes[line.id] ?? ''}
                onNote={(note) => onChange({ ...draft, notes: { ...draft.notes, [line.id]: note } })}
              />
            ) : null}
          </RatingRow>
        );
      })}
    </section>
  ));
}

interface UnderRowProps {
  line: string;
  examples: readonly string[];
  note: string;
  onNote: (note: string) => void;
}

function UnderRow({ line, examples, note, onNote }: UnderRowProps) {
  const say = useWords();
  const [open, setOpen] = useState(note !== '');
  return (
    <div className="look__under">
      {examples.length > 0 ? (
        <div className="look__examples">
          <p>{say('look.examples')}</p>
          <ul>
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {open ? (
        <TextArea label={say('look.note', { line })} help={say('look.noteHelp')} value={note} onChange={onNote} most={1000} />
      ) : (
        <Button kind="words" size="desk" onPress={() => setOpen(true)} aria-label={say('look.addNoteTo', { line })}>
          {say('look.addNote')}
        </Button>
      )}
    </div>
  );
}
