import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { TextArea, TextField } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { makeInstrument, renewInstrument, type Instrument, type Place } from './improve.query.js';

/** The most questions of one list, and the longest of them in characters. */
const [MOST, LONGEST] = [20, 200];

/** An own list of questions, one a line, each answered from 1 to 10; or the next questions of one that is known, of which those that stay are answered as before (R51). */
export function InstrumentDialog({ place, known, onClose }: { place: Place; known?: Instrument; onClose: () => void }) {
  const say = useWords();
  const draft = useDraft(known ? `instrument:${known.id}:${known.version}` : `instrument:${place.locationId}`, {
    title: known?.title ?? '',
    text: known?.items.map((item) => item.text).join('\n') ?? '',
  });
  const { title, text } = draft.value;
  const close = () => {
    draft.discard();
    onClose();
  };
  const make = useAct(makeInstrument, { intent: `make-instrument:${place.locationId}`, onDone: close });
  const renew = useAct(renewInstrument, { intent: `renew-instrument:${known?.id ?? ''}:${known?.version ?? 0}`, onDone: close });
  const questions = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const isReady =
    title.trim().length >= 3 && questions.length > 0 && questions.length <= MOST && questions.every((one) => one.length >= 3 && one.length <= LONGEST);
  const items = questions.map((question) => {
    const { kind = 'SCALE' as const, low = 1, high = 10, unit = null } = known?.items.find((item) => item.text === question) ?? {};
    return { text: question, kind, low, high, unit };
  });
  const press = () =>
    known
      ? renew.press({ locationId: place.locationId, instrumentId: known.id, version: known.version, items })
      : make.press({ locationId: place.locationId, title: title.trim(), items });
  return (
    <FormDialog
      title={known ? say('improve.instrument.renewThis', { title: known.title }) : say('improve.instrument.new')}
      submit={say('improve.instrument.submit')}
      isReady={isReady}
      act={known ? renew : make}
      onClose={close}
      onSubmit={press}
    >
      {known ? (
        <p>{say('improve.instrument.renew.help')}</p>
      ) : (
        <TextField label={say('improve.instrument.title')} value={title} onChange={(written) => draft.set({ title: written, text })} maxLength={80} />
      )}
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
