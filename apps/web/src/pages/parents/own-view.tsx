import { useState } from 'react';
import type { PartKind, ToldView } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { addView, type HandoverForParents } from './parents.query.js';

/** What fits beside a part on two A4, in characters. */
const MOST = 400;

interface OwnViewProps {
  told: HandoverForParents;
  part: PartKind | null;
  child: string;
}

/** The reader's own words beside a part, or beside the whole; there also what the child says (R11, X6). Nobody else changes them. */
export function OwnView({ told, part, child }: OwnViewProps) {
  const views = part === null ? told.views : (told.parts.find((entry) => entry.part === part)?.views ?? []);
  const ownOf = (voice: 'PARENT' | 'CHILD') => views.find((view) => view.own && view.voice === voice);
  return (
    <div className="own-view screen-only">
      <OwnVoice told={told} part={part} voice="PARENT" child={child} own={ownOf('PARENT')} />
      {part === null ? <OwnVoice told={told} part={part} voice="CHILD" child={child} own={ownOf('CHILD')} /> : null}
    </div>
  );
}

interface OwnVoiceProps extends OwnViewProps {
  voice: 'PARENT' | 'CHILD';
  own?: ToldView;
}

function OwnVoice({ told, part, voice, child, own }: OwnVoiceProps) {
  const say = useWords();
  const place = `${told.id}:${part ?? 'WHOLE'}:${voice}`;
  const draft = useDraft(`view:${place}`, own?.text ?? '');
  const [wanted, setWanted] = useState(false);
  const act = useAct(addView, {
    intent: `add-view:${place}`,
    onDone: () => {
      setWanted(false);
      draft.discard();
    },
  });
  const about = part === null ? say('handover.document.whole', { child }) : say(`handover.part.${part}`, { child });
  const unsent = draft.wasKept && draft.value !== (own?.text ?? '');
  if (!wanted && !unsent) {
    const label =
      voice === 'CHILD' ? say(own ? 'parents.view.changeChild' : 'parents.view.addChild', { child }) : say(own ? 'parents.view.change' : 'parents.view.add');
    return (
      <Button kind="words" aria-label={`${label}: ${about}`} onPress={() => setWanted(true)}>
        {label}
      </Button>
    );
  }
  const isTooLong = draft.value.length > MOST;
  return (
    <form
      className="own-view__form"
      onSubmit={(event) => {
        event.preventDefault();
        act.press({ handoverId: told.id, part, voice, text: draft.value.trim() });
      }}
    >
      <TextArea
        label={`${say(voice === 'CHILD' ? 'parents.view.childLabel' : 'parents.view.label', { child })}: ${about}`}
        value={draft.value}
        onChange={draft.set}
        most={MOST}
        foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} />}
      />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="own-view__buttons">
        <Button type="submit" kind="fill" isPending={act.isPending} isDisabled={isTooLong || (!own && !draft.value.trim())}>
          {say(own && !draft.value.trim() ? 'parents.view.remove' : 'parents.view.save')}
        </Button>
        <Button
          onPress={() => {
            draft.discard();
            setWanted(false);
          }}
        >
          {say('general.cancel')}
        </Button>
      </div>
    </form>
  );
}
