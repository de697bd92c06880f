import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { More } from '../../parts/more/more.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { sharpenQuestion, type Trajectory } from './trajectory.query.js';

/** From gut feeling to question: the first words for writer and coach alone, the sharpened question goes on (K3). */
export function Question({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const days = useDays();
  const { question, feeling, questionVersions, endedOn } = trajectory;
  // undefined until somebody opens or closes it here: a question that the other writes meanwhile closes an empty form, never a begun one
  const [isOpened, setEditing] = useState<boolean>();
  const isEditing = !endedOn && (isOpened ?? !question);
  const earlier = questionVersions.filter(({ text }) => text !== question);
  return (
    <Card
      title={say('trajectory.question')}
      actions={
        isEditing || endedOn ? null : (
          <Button size="desk" onPress={() => setEditing(true)}>
            {say('trajectory.question.sharpen')}
          </Button>
        )
      }
    >
      <div className="flow">
        {isEditing ? (
          <Sharpen trajectory={trajectory} onBegin={() => setEditing(true)} onClose={() => setEditing(false)} />
        ) : (
          <p className="trajectory__question">{question ?? say('coaching.noQuestion')}</p>
        )}
        {feeling ? (
          <div>
            <h3>{say('trajectory.feeling')}</h3>
            <p className="trajectory__first">{feeling}</p>
            <small>{say('trajectory.feeling.private')}</small>
          </div>
        ) : null}
        {earlier.length > 0 ? (
          <More level={3} title={say('trajectory.question.earlier', { count: earlier.length })}>
            <ul>
              {earlier.map(({ version, text, writtenAt }) => (
                <li key={version}>
                  <p className="trajectory__words">{text}</p>
                  <small>{days.instant(writtenAt)}</small>
                </li>
              ))}
            </ul>
          </More>
        ) : null}
      </div>
    </Card>
  );
}

interface SharpenProps {
  trajectory: Trajectory;
  onBegin: () => void;
  onClose: () => void;
}

/** One's own sentence; when the other wrote one meanwhile it is shown beside it, and nothing typed is lost. */
function Sharpen({ trajectory, onBegin, onClose }: SharpenProps) {
  const say = useWords();
  const { id, question, questionVersions } = trajectory;
  const [begunWith] = useState(question);
  const draft = useDraft(`question:${id}`, question ?? '');
  const act = useAct(sharpenQuestion, {
    intent: `sharpen:${id}`,
    onDone: () => {
      draft.discard();
      onClose();
    },
  });
  const version = Math.max(0, ...questionVersions.map((one) => one.version));
  const write = (text: string) => {
    onBegin();
    draft.set(text);
  };
  return (
    <div className="flow">
      {question !== begunWith ? <Notice role="status">{say('trajectory.question.meanwhile', { question: question ?? '' })}</Notice> : null}
      <HintedText
        label={say('trajectory.question.label')}
        help={say('trajectory.question.help')}
        value={draft.value}
        onChange={write}
        most={300}
        rows={2}
        trajectoryId={id}
        foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}
      />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="trajectory__row">
        <Button
          kind="fill"
          isDisabled={draft.value.trim().length === 0 || draft.value.length > 300}
          isPending={act.isPending}
          onPress={() => act.press({ trajectoryId: id, text: draft.value.trim(), version })}
        >
          {say('trajectory.question.keep')}
        </Button>
        {question ? <Button onPress={onClose}>{say('general.cancel')}</Button> : null}
      </div>
    </div>
  );
}
