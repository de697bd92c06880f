import { useRef, useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FileDrop } from '../../parts/file-drop/file-drop.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useAct, type Pressed } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { DrawnPicture } from './opp-drawing.js';
import { addOppDrawing, type Opp, removeOppDrawing } from './opp.query.js';
import { scaledPicture } from './scaled-picture.js';

/** A drawing comes beside the child's words, is replaced or taken away, until parents are asked (R28). */
export function DrawingSteps({ opp, childId, childName }: { opp: Opp; childId: string; childName: string }) {
  const say = useWords();
  const [asked, setAsked] = useState<'ADD' | 'REMOVE'>();
  const close = () => setAsked(undefined);
  const adding = useAct(addOppDrawing, { intent: `add-opp-drawing:${opp.id}:${opp.version}`, onDone: close });
  const removing = useAct(removeOppDrawing, { intent: `remove-opp-drawing:${opp.id}:${opp.version}`, onDone: close });
  const of = { childId, oppId: opp.id, version: opp.version };
  return (
    <div className="opp__row">
      <Button size="desk" onPress={() => setAsked('ADD')}>
        {say(opp.drawingShows === null ? 'opp.drawing.add' : 'opp.drawing.other')}
      </Button>
      {opp.drawingShows === null ? null : (
        <Button size="desk" onPress={() => setAsked('REMOVE')}>
          {say('opp.drawing.remove')}
        </Button>
      )}
      {asked === 'ADD' ? (
        <AddDrawingDialog childName={childName} act={adding} onClose={close} onAdd={(drawing) => adding.press({ ...of, ...drawing })} />
      ) : null}
      {asked === 'REMOVE' ? (
        <FormDialog title={say('opp.drawing.remove')} submit={say('opp.drawing.remove')} act={removing} onClose={close} onSubmit={() => removing.press(of)}>
          <p>{say('opp.drawing.remove.text')}</p>
        </FormDialog>
      ) : null}
    </div>
  );
}

interface AddDrawingProps {
  childName: string;
  act: Pressed;
  onAdd: (drawing: { picture: string; shows: string }) => void;
  onClose: () => void;
}

function AddDrawingDialog({ childName, act, onAdd, onClose }: AddDrawingProps) {
  const say = useWords();
  const [file, setFile] = useState<string>();
  const [picture, setPicture] = useState<string | null>();
  const [shows, setShows] = useState('');
  const reading = useRef<File>(null);
  const said = shows.trim();
  const choose = (chosen: File) => {
    setFile(chosen.name);
    // until this one is read there is none: the one before it is no longer what is chosen
    setPicture(undefined);
    reading.current = chosen;
    void scaledPicture(chosen).then((read) => reading.current === chosen && setPicture(read));
  };
  return (
    <FormDialog
      title={say('opp.drawing.title', { child: childName })}
      submit={say('opp.drawing.add')}
      isReady={Boolean(picture) && said.length >= 3 && said.length <= 300}
      act={act}
      onClose={onClose}
      onSubmit={() => picture && onAdd({ picture, shows: said })}
    >
      <p>{say('opp.drawing.who')}</p>
      <FileDrop help={say('opp.drawing.help')} accept={['image/jpeg', 'image/png']} chosen={file} onFile={choose} isDisabled={act.isPending} />
      {picture === null ? <RefusalNotice sentence={say('opp.drawing.unread')} /> : null}
      {picture ? <DrawnPicture picture={picture} shows={said || say('opp.drawing.preview')} /> : null}
      <TextArea
        label={say('opp.drawing.shows')}
        help={say('opp.drawing.showsHelp', { child: childName })}
        value={shows}
        onChange={setShows}
        most={300}
        rows={2}
      />
    </FormDialog>
  );
}
