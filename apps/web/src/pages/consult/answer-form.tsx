import { useState } from 'react';
import { HintedText } from '../../coaching/hinted-text.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { answerConsultation, type Consultation } from './consult.query.js';
import { OwnershipTick } from './ownership-tick.js';

/** The specialist's advice, once, after the tick that the question stays where it is (X10). */
export function AnswerForm({ consultation: { id, version, asker } }: { consultation: Consultation }) {
  const say = useWords();
  const [isOwned, setOwned] = useState(false);
  const draft = useDraft(`answer:${id}`, '');
  const act = useAct(answerConsultation, { intent: `answer:${id}`, onDone: draft.discard });
  return (
    <Card title={say('consultation.yourAnswer')}>
      <div className="flow">
        <OwnershipTick owner={asker} isTicked={isOwned} onTick={setOwned} />
        <HintedText
          label={say('consultation.yourAnswerLabel')}
          help={say('coaching.noChild')}
          value={draft.value}
          onChange={draft.set}
          most={2000}
          rows={6}
          consultationId={id}
          foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}
        />
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <Button
          kind="fill"
          isDisabled={!isOwned || !draft.value.trim() || draft.value.length > 2000}
          isPending={act.isPending}
          onPress={() => act.press({ consultationId: id, version, answer: draft.value.trim(), ownershipSeen: isOwned })}
        >
          {say('consultation.answer', { name: asker })}
        </Button>
      </div>
    </Card>
  );
}
