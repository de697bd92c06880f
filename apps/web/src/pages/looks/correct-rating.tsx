import { useState } from 'react';
import type { Certainty } from '../../parts/level/level.js';
import { isSame, type Rating } from '../../parts/rating-row/rating.js';
import '../../parts/rating-row/rating-row.css';
import { Segments } from '../../parts/rating-row/segments.js';
import { Select } from '../../parts/select/select.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSteps } from '../../levels/use-steps.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { CorrectionDialog } from './correction-dialog.js';
import { correctRating, type SeenRating } from './looks.query.js';
import { RatingWords } from './rating-words.js';

/** Puts one rating right as a next version (O18). */
export function CorrectRating({ childId, rating, name, onClose }: { childId: string; rating: SeenRating; name: string; onClose: () => void }) {
  const say = useWords();
  const stands: Rating = { step: rating.step, sight: rating.sight, certainty: rating.certainty };
  const [value, setValue] = useState<Rating>(stands);
  const [note, setNote] = useState(rating.note ?? '');
  const act = useAct(correctRating, {
    intent: `correct-rating:${rating.id}`,
    onDone: () => {
      tell(say('looks.corrected'));
      onClose();
    },
  });
  const none = { step: null, sight: null, certainty: null, note: null };
  return (
    <CorrectionDialog
      name={name}
      stands={<RatingWords rating={stands} note={rating.note} />}
      isChanged={!isSame(value, stands) || note !== (rating.note ?? '')}
      act={act}
      onCorrect={(reason, takesBack) =>
        act.press({ childId, ratingId: rating.id, version: rating.version, reason, ...(takesBack ? none : { ...value, note: note || null }) })
      }
      onClose={onClose}
    >
      <RatingFields line={rating.line} name={name} value={value} onChange={setValue} />
      <TextArea label={say('look.note', { line: name })} value={note} onChange={setNote} most={1000} />
    </CorrectionDialog>
  );
}

function RatingFields({ line, name, value, onChange }: { line: string; name: string; value: Rating; onChange: (value: Rating) => void }) {
  const say = useWords();
  const steps = useSteps()?.[line] ?? [];
  const sights = ['SEEN', 'DEVELOPING'] as const;
  const certainties: readonly Certainty[] = ['SURE', 'FAIRLY', 'DOUBT'];
  return (
    <>
      <Select
        label={say('level.rating.step', { line: name })}
        options={steps.map(({ number, description }) => ({ key: String(number), text: `${number} · ${description}` }))}
        value={String(value.step)}
        onChange={(step) => onChange({ ...value, step: Number(step) })}
      />
      <div className="looks__choices">
        <Segments
          label={say('level.rating.sight', { line: name })}
          options={sights.map((key) => ({ key, text: say(`level.state.${key}`) }))}
          value={value.sight}
          onChange={(sight) => onChange({ ...value, sight })}
        />
        <Segments
          label={say('level.rating.certainty', { line: name })}
          options={certainties.map((key) => ({ key, text: say(`level.certainty.${key}`) }))}
          value={value.certainty}
          warm={value.certainty === 'DOUBT'}
          onChange={(certainty) => onChange({ ...value, certainty })}
        />
      </div>
    </>
  );
}
