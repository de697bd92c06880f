import { useState } from 'react';
import { HintedText } from '../../coaching/hinted-text.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { decideConsultation, sayUsefulness, takeBackConsultation, type Consultation } from './consult.query.js';

/** What the asker does with it: the own decision in one line, and some weeks later whether it helped, in one tap (N1, N4). */
export function NextStep({ consultation }: { consultation: Consultation }) {
  const { today } = useSession();
  const { state, decision, usefulnessFrom, usefulness } = consultation;
  const isTime = usefulnessFrom !== null && usefulnessFrom <= today;
  return (
    <>
      {state === 'ASKED' ? <TakeBack consultation={consultation} /> : null}
      {state === 'ANSWERED' || decision ? <Decision consultation={consultation} /> : null}
      {isTime || usefulness ? <Useful consultation={consultation} /> : null}
    </>
  );
}

function Decision({ consultation: { id, version, decision, decidedOn } }: { consultation: Consultation }) {
  const say = useWords();
  const days = useDays();
  const draft = useDraft(`decision:${id}`, '');
  const line = draft.value;
  const act = useAct(decideConsultation, { intent: `decide:${id}`, onDone: draft.discard });
  return (
    <Card title={say('consultation.decision')} note={decidedOn ? days.medium(decidedOn) : undefined}>
      {decision ? (
        <p>{decision}</p>
      ) : (
        <div className="flow">
          <HintedText
            label={say('consultation.decisionLine')}
            help={say('consultation.decisionHelp')}
            value={line}
            onChange={(text) => draft.set(text.replaceAll(/\s*\n\s*/g, ' '))}
            most={200}
            rows={2}
            consultationId={id}
            foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}
          />
          {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
          <Button
            kind="fill"
            isDisabled={!line.trim() || line.length > 200}
            isPending={act.isPending}
            onPress={() => act.press({ consultationId: id, version, decision: line.trim() })}
          >
            {say('general.save')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Useful({ consultation: { id, version, about, usefulness } }: { consultation: Consultation }) {
  const say = useWords();
  const nameOf = useNames();
  const [stillHere, setStillHere] = useState<'YES' | 'NO' | 'UNKNOWN'>();
  const act = useAct(sayUsefulness, { intent: `usefulness:${id}` });
  return (
    <Card title={say('consultation.useful')}>
      {usefulness ? (
        <p>{nameOf('consultation.useful', usefulness)}</p>
      ) : (
        <div className="flow">
          {about === 'CHILD' ? (
            <ToggleChips
              single
              label={say('consultation.stillHere')}
              options={(['YES', 'NO', 'UNKNOWN'] as const).map((key) => ({ key, text: say(`consultation.stillHere.${key}`) }))}
              value={stillHere ? [stillHere] : []}
              onChange={([key]) => setStillHere(key)}
            />
          ) : null}
          <ChoiceButtons
            label={say('consultation.useful')}
            isDisabled={act.isPending}
            options={(['HELPED', 'PARTLY', 'NOT'] as const).map((key) => ({ key, text: say(`consultation.useful.${key}`) }))}
            value={undefined}
            onChange={(answer) => act.press({ consultationId: id, version, usefulness: answer, stillHere: stillHere ?? null })}
          />
          {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        </div>
      )}
    </Card>
  );
}

function TakeBack({ consultation: { id, version } }: { consultation: Consultation }) {
  const say = useWords();
  const act = useAct(takeBackConsultation, { intent: `take-back:${id}` });
  return (
    <div className="flow">
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <Button size="desk" kind="quiet" isPending={act.isPending} onPress={() => act.press({ consultationId: id, version })}>
        {say('consultation.takeBack')}
      </Button>
    </div>
  );
}
