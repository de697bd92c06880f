import { ProgressBar } from '../../parts/progress-bar/progress-bar.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { importProgressQuery } from './import.query.js';
import type { Upload } from './use-upload.js';

/** How far the API is with the file that is being sent. */
export function ReadingProgress({ upload: { id, size } }: { upload: Upload }) {
  const say = useWords();
  const { data } = useAnswer(importProgressQuery, { id }, { every: 1_000 });
  const { bytes, records = 0 } = data?.importProgress ?? {};
  return <ProgressBar label={say('import.reading')} done={bytes} whole={Math.max(size, 1)} figure={say('import.reading.figure', { records })} />;
}
