import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useWritten } from '../../session/use-written.js';
import { useWords } from '../../words/use-words.js';
import { askCycle, type Place } from './improve.query.js';

const HERE = 'here';

/** A question a place asks itself; the next one of a cycle that goes on or changes. */
export function AskDialog({ place, follows, onClose }: { place: Place; follows?: string; onClose: () => void }) {
  const say = useWords();
  const { text: question, write, discard } = useWritten(`ask-cycle:${place.locationId}:${follows ?? ''}`);
  const [of, setOf] = useState(HERE);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(askCycle, { intent: `ask-cycle:${place.locationId}:${follows ?? ''}`, onDone: close });
  const asked = question.trim();
  return (
    <FormDialog
      title={say(follows ? 'improve.next' : 'improve.ask')}
      submit={say('improve.ask.submit')}
      isReady={asked.length >= 5 && asked.length <= 300}
      act={act}
      onClose={close}
      onSubmit={() =>
        act.press({
          locationId: place.locationId,
          level: of === HERE ? 'LOCATION' : 'GROUP',
          groupId: of === HERE ? null : of,
          question: asked,
          follows: follows ?? null,
        })
      }
    >
      <TextArea label={say('improve.question')} help={say('improve.question.help')} value={question} onChange={write} most={300} rows={2} />
      <Select
        label={say('improve.of')}
        options={[{ key: HERE, text: place.locationName }, ...place.groups.map(({ id, name }) => ({ key: id, text: name }))]}
        value={of}
        onChange={setOf}
      />
    </FormDialog>
  );
}
