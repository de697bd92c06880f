import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { LevelList } from './level-list.js';
import { LevelRow } from './level-row.js';
import { changeScale, discardScale, publishScale, type Draft, type Level } from './support-levels.query.js';

const MOST = 9;
const LEAST = 2;

/** The next version while it is written: its levels beside how a school will see them; published, it never changes (R27). */
export function Editor({ draft, number }: { draft: Draft; number: number }) {
  const say = useWords();
  const [title, setTitle] = useState(draft.title);
  const [levels, setLevels] = useState<readonly Level[]>(draft.levels);
  const [isPublishing, setPublishing] = useState(false);
  const intent = `${draft.id}:${draft.version}`;
  const keep = useAct(changeScale, { intent: `change-scale:${intent}` });
  const discard = useAct(discardScale, { intent: `discard-scale:${intent}` });
  const isChanged = title !== draft.title || JSON.stringify(levels) !== JSON.stringify(draft.levels);
  const isWhole = title.trim().length >= 3 && levels.every(({ code, label }) => /^[A-Za-z0-9]{1,8}$/.test(code) && label.trim().length >= 3);
  const put = (place: number, level: Level) => setLevels(levels.with(place, level));
  const move = (place: number) => setLevels(levels.with(place, levels[place - 1] as Level).with(place - 1, levels[place] as Level));
  return (
    <Card title={say('scale.draft', { number })} note={say('scale.draft.note')}>
      <div className="scale-editor">
        <div className="flow">
          <TextField label={say('scale.name')} value={title} onChange={setTitle} maxLength={80} />
          <ol className="scale-editor__rows">
            {levels.map((level, place) => (
              // a level has no name of its own while it is written but its place
              <LevelRow
                key={place}
                level={level}
                place={place}
                onChange={(next) => put(place, next)}
                onUp={place > 0 ? () => move(place) : undefined}
                onRemove={levels.length > LEAST ? () => setLevels(levels.toSpliced(place, 1)) : undefined}
              />
            ))}
          </ol>
          {levels.length < MOST ? (
            <Button onPress={() => setLevels([...levels, { code: '', label: '', needsOpp: true, needsTlv: false }])}>{say('scale.add')}</Button>
          ) : null}
        </div>
        <section className="scale-editor__preview" aria-label={say('scale.preview')}>
          <h3>{say('scale.preview')}</h3>
          <LevelList levels={levels} />
        </section>
      </div>
      <div className="scale-editor__bar">
        <Button
          kind="fill"
          isDisabled={!isChanged || !isWhole}
          isPending={keep.isPending}
          onPress={() => keep.press({ draftId: draft.id, title: title.trim(), levels: levels.map(plain), version: draft.version })}
        >
          {say('scale.keep')}
        </Button>
        <Button isDisabled={isChanged || !isWhole} onPress={() => setPublishing(true)}>
          {say('scale.publish')}
        </Button>
        <Button kind="quiet" isPending={discard.isPending} onPress={() => discard.press({ draftId: draft.id, version: draft.version })}>
          {say('scale.discard')}
        </Button>
        {keep.isWaiting ? <SaveState state="waiting" waiting={1} /> : null}
      </div>
      {(keep.refusal ?? discard.refusal) ? <RefusalNotice sentence={(keep.refusal ?? discard.refusal)?.sentence ?? ''} /> : null}
      {isPublishing ? <PublishDialog draft={draft} number={number} onClose={() => setPublishing(false)} /> : null}
    </Card>
  );
}

function PublishDialog({ draft, number, onClose }: { draft: Draft; number: number; onClose: () => void }) {
  const say = useWords();
  const act = useAct(publishScale, { intent: `publish-scale:${draft.id}:${draft.version}`, onDone: onClose });
  return (
    <FormDialog
      title={say('scale.publish.title', { number })}
      submit={say('scale.publish')}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ draftId: draft.id, version: draft.version })}
    >
      <p>{say('scale.publish.text')}</p>
      <LevelList levels={draft.levels} />
    </FormDialog>
  );
}

/** The level as the API takes it, without what an answer carries beside it. */
const plain = ({ code, label, needsOpp, needsTlv }: Level) => ({ code, label: label.trim(), needsOpp, needsTlv });
