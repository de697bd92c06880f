import { useState } from 'react';
import { Talk } from '../../handover/talk.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { CalendarButton } from './calendar-button.js';
import { askConversationAsSchool, type Delivery } from './delivery.query.js';
import { HoldForm, useHeldDraft } from './hold-form.js';
import { PlanForm } from './plan-form.js';
import { TalkingPoints } from './talking-points.js';

/** Talking first (X8): what to talk about, when, and afterwards who was there and at most three agreements; nothing else is kept. */
export function Conversation({ delivery, asked }: { delivery: Delivery; asked: boolean }) {
  const { conversation, state } = delivery;
  if (conversation?.heldOn) return <Talk talk={conversation} />;
  if (state === 'RECEIVED') return asked ? <Plan delivery={delivery} /> : <MayAsk delivery={delivery} />;
  return conversation ? <Hold delivery={delivery} /> : null;
}

function Plan({ delivery }: { delivery: Delivery }) {
  const say = useWords();
  const nameOf = useNames();
  const { warmAnswer, warmRequired } = delivery;
  return (
    <Card title={say('received.talk.plan')} tone={warmRequired ? 'warm' : 'plain'}>
      <div className="talk-form">
        <p>
          {say(warmRequired ? 'received.talk.required' : 'received.talk.wished')}
          {warmAnswer && warmAnswer !== 'PAPER' ? ` ${say('received.talk.wish', { form: nameOf('handover.warm', warmAnswer).toLocaleLowerCase() })}` : null}
        </p>
        <PlanForm delivery={delivery} />
        <TalkingPoints points={delivery.talkingPoints} />
      </div>
    </Card>
  );
}

function MayAsk({ delivery }: { delivery: Delivery }) {
  const say = useWords();
  const act = useAct(askConversationAsSchool, { intent: `ask-talk:${delivery.id}` });
  return (
    <Card title={say('received.talk')}>
      <div className="talk-form">
        <p>{say('received.talk.paper')}</p>
        <TalkingPoints points={delivery.talkingPoints} />
        <Button isPending={act.isPending} onPress={() => act.press({ deliveryId: delivery.id })}>
          {say('received.talk.ask')}
        </Button>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}

function Hold({ delivery }: { delivery: Delivery }) {
  const say = useWords();
  const [chosen, setStep] = useState<'LOOK' | 'MOVE' | 'HELD'>();
  const draft = useHeldDraft(delivery);
  // what was half told before a reload stands open again
  const step = chosen ?? (draft.wasKept ? 'HELD' : 'LOOK');
  const { conversation } = delivery;
  if (!conversation) return null;
  return (
    <>
      <Talk talk={conversation} />
      <Card title={say('received.talk')}>
        <div className="talk-form">
          <TalkingPoints points={delivery.talkingPoints} />
          <p className="soft">{say('received.talk.noMinutes')}</p>
          {step === 'LOOK' ? (
            <div className="arrival__ways">
              <Button kind="fill" onPress={() => setStep('HELD')}>
                {say('received.talk.held')}
              </Button>
              <CalendarButton delivery={delivery} />
              <Button onPress={() => setStep('MOVE')}>{say('received.talk.move')}</Button>
            </div>
          ) : null}
          {step === 'MOVE' ? <PlanForm delivery={delivery} onCancel={() => setStep('LOOK')} /> : null}
          {step === 'HELD' ? <HoldForm delivery={delivery} draft={draft} onCancel={() => setStep('LOOK')} /> : null}
        </div>
      </Card>
    </>
  );
}
