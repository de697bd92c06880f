import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { AskDialog } from './ask-dialog.js';
import { DecideDialog, DiscussDialog, MeasureDialog } from './cycle-dialogs.js';
import { placeNameOf, type Cycle, type Place } from './improve.query.js';
import { MeasurementResult } from './measurement-result.js';
import { StartMeasurementDialog } from './start-measurement.js';

const STEPS = ['QUESTION', 'MEASURE', 'DISCUSSION', 'DECISION'] as const;
type Asked = 'measure' | 'twice' | 'discuss' | 'decide' | 'next';

/** One cycle: question, measure, talk, decide, and again; each step is said with what it brought (R52). */
export function CycleCard({ cycle, place, isFollowed }: { cycle: Cycle; place: Place; isFollowed: boolean }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const current = STEPS[STEPS.indexOf(cycle.step) + 1];
  return (
    <Card title={cycle.question} note={[placeNameOf(place, cycle), days.medium(cycle.askedOn)].join(' · ')} tone="plain">
      <div className="flow">
        <StateSteps label={say('improve.steps')} steps={STEPS.map((step) => ({ id: step, name: nameOf('improve.step', step) }))} current={current} />
        {cycle.measuredBy ? (
          <p>
            <b>{say('improve.measuredBy')}</b> {cycle.measuredBy}
          </p>
        ) : null}
        {cycle.measurementIds.map((id) => (
          <MeasurementResult key={id} place={place} id={id} />
        ))}
        <Discussions cycle={cycle} />
        {cycle.decision ? (
          <p>
            <b>{nameOf('improve.decision', cycle.decision)}</b>{' '}
            {[cycle.reason, cycle.decidedOn ? days.medium(cycle.decidedOn) : null].filter(Boolean).join(' · ')}
          </p>
        ) : null}
        {place.leads ? <NextSteps cycle={cycle} isFollowed={isFollowed} onAsk={setAsked} /> : null}
      </div>
      {asked === 'measure' ? <MeasureDialog cycle={cycle} place={place} onClose={close} /> : null}
      {asked === 'twice' ? <StartMeasurementDialog cycle={cycle} place={place} onClose={close} /> : null}
      {asked === 'discuss' ? <DiscussDialog cycle={cycle} place={place} onClose={close} /> : null}
      {asked === 'decide' ? <DecideDialog cycle={cycle} place={place} onClose={close} /> : null}
      {asked === 'next' ? <AskDialog place={place} follows={cycle.id} onClose={close} /> : null}
    </Card>
  );
}

function Discussions({ cycle: { discussions } }: { cycle: Cycle }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  if (discussions.length === 0) return null;
  return (
    <ul className="improve__talks">
      {discussions.map(({ id, heldOn, participants, outcome }) => (
        <li key={id}>
          <small>
            {[days.medium(heldOn), say('improve.talkedWith', { who: participants.map((who) => nameOf('improve.participant', who)).join(', ') })].join(' · ')}
          </small>
          {outcome ? <p>{outcome}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function NextSteps({ cycle: { step, decision }, isFollowed, onAsk }: { cycle: Cycle; isFollowed: boolean; onAsk: (asked: Asked) => void }) {
  const say = useWords();
  const button = (asked: Asked, isFirst = true) => (
    <Button key={asked} kind={isFirst ? 'fill' : undefined} onPress={() => onAsk(asked)}>
      {say(`improve.${asked}`)}
    </Button>
  );
  return (
    <div className="improve__row">
      {step === 'QUESTION' ? [button('measure'), button('twice', false)] : null}
      {step === 'MEASURE' ? button('discuss') : null}
      {step === 'DISCUSSION' ? [button('decide'), button('discuss', false)] : null}
      {step === 'DECISION' && decision !== 'STOP' && !isFollowed ? button('next') : null}
    </div>
  );
}
