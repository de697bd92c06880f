import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { TwoFaces } from '../../parts/two-faces/two-faces.js';
import { HintedText } from '../../coaching/hinted-text.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useWritten } from '../../session/use-written.js';
import { useWords } from '../../words/use-words.js';
import { giveSatisfaction, noteParent, type referralsQuery } from './outcomes.query.js';
import { useScales } from './scales.js';

interface ToldProps {
  trajectoryId: string;
  told: ResultOf<typeof referralsQuery>['coachingSatisfaction'];
}

/** How content the colleague is, by one tap, when it is asked; nobody else reads it (R40). */
export function Content({ trajectoryId, told }: ToldProps) {
  const spoken = useScales();
  const moment = told.moments.find(({ open }) => open)?.moment;
  const given = told.marks.find((mark) => mark.moment === moment);
  const act = useAct(giveSatisfaction, { intent: `satisfaction:${trajectoryId}:${moment ?? ''}` });
  if (!spoken || !moment) return null;
  const { scales, told: words } = spoken;
  return (
    <div>
      <TapScale
        label={words(scales.satisfaction.statements[0])}
        from={scales.satisfaction.low}
        to={scales.satisfaction.high}
        value={given?.value}
        isDisabled={act.isPending}
        onChange={(value) => act.press({ trajectoryId, moment, value, version: given?.version ?? 0 })}
      />
      <p className="soft">{words(scales.ownMarks)}</p>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </div>
  );
}

/** Two faces and a line for a parent, on the phone of whoever is there, without a name (R40). */
export function ParentVoices({ trajectoryId, told }: ToldProps) {
  const say = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flow">
      {told.parents.map(({ id, face, line }) => (
        <p key={id}>
          <b>{say('trajectory.parents.said', { face: say(face === 'HAPPY' ? 'parts.face.GLAD' : 'parts.face.NOT_GLAD') })}</b> {line}
        </p>
      ))}
      <Button size="desk" onPress={() => setAsking(true)}>
        {say('trajectory.parents.ask')}
      </Button>
      {isAsking ? <FacesDialog trajectoryId={trajectoryId} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function FacesDialog({ trajectoryId, onClose }: { trajectoryId: string; onClose: () => void }) {
  const say = useWords();
  const [face, setFace] = useState<'GLAD' | 'NOT_GLAD'>();
  const { text: line, write, discard } = useWritten(`parent-voice:${trajectoryId}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(noteParent, { intent: `parent-voice:${trajectoryId}`, onDone: close });
  return (
    <FormDialog
      title={say('trajectory.parents.title')}
      submit={say('general.save')}
      isReady={face !== undefined && line.length <= 200}
      act={act}
      onClose={close}
      onSubmit={() => face && act.press({ trajectoryId, face: face === 'GLAD' ? 'HAPPY' : 'UNHAPPY', line: line.trim() || null })}
    >
      <TwoFaces label={say('trajectory.parents.title')} value={face} onChange={setFace} />
      <HintedText
        label={say('trajectory.parents.line')}
        help={say('trajectory.parents.help')}
        value={line}
        onChange={write}
        most={200}
        rows={2}
        trajectoryId={trajectoryId}
      />
    </FormDialog>
  );
}
