import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { TextArea, TextField } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { makeInstrument, type Place } from './improve.query.js';

/** The most questions of one list, and the longest of them in characters. */
const [MOST, LONGEST] = [20, 200];

/** An own list of questions, one a line, each answered from 1 to 10 (R51). */
export function InstrumentDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const say = useWords();
  const draft = useDraft(`instrument:${place.locationId}`, { title: '', text: '' });
  const { title, text } = draft.value;
  const close = () => {
    draft.discard();
    onClose();
  };
  const act = useAct(makeInstrument, { intent: `make-instrument:${place.locationId}`, onDone: close });
  const questions = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const isReady =
    title.trim().length >= 3 && questions.length > 0 && questions.length <= MOST && questions.every((one) => one.length >= 3 && one.length <= LONGEST);
  return (
    <FormDialog
      title={say('improve.instrument.new')}
      submit={say('improve.instrument.submit')}
      isReady={isReady}
      act={act}
      onClose={close}
      onSubmit={() =>
        act.press({
          locationId: place.locationId,
          title: title.trim(),
          items: questions.map((question) => ({ text: question, kind: 'SCALE' as const, low: 1, high: 10 })),
        })
      }
    >
      <TextField label={say('improve.instrument.title')} value={title} onChange={(written) => draft.set({ title: written, text })} maxLength={80} />
      <TextArea
        label={say('improve.instrument.questions')}
        help={say('improve.instrument.help', { most: MOST })}
        value={text}
        onChange={(written) => draft.set({ title, text: written })}
        rows={6}
      />
    </FormDialog>
  );
}
