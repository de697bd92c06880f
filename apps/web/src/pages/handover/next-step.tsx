import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { WhyDay } from '../../handover/why-day.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { closeHandover, sendHandover, takeBackHandover, type Handover } from './handover.query.js';
import { isUnread, Recall } from './recall.js';
import { BeginReplacement, ReplacementStep } from './replacement-step.js';

interface NextStepProps {
  handover: Handover;
  child: string;
}

/** States in which the school has something that can be put right. */
const PUT_RIGHT_FROM = new Set<Handover['state']>(['RECEIVED', 'CONVERSATION_PLANNED', 'CONVERSATION_HELD', 'STARTING_LEVEL_CONFIRMED']);

/** What the preschool does next, as its state says: wait, send, close, or nothing any more. */
export function NextStep({ handover, child }: NextStepProps) {
  if (handover.replacement) return <ReplacementStep handover={handover} child={child} replacement={handover.replacement} />;
  switch (handover.state) {
    case 'DISCUSSED_WITH_PARENTS':
      return <WaitForParents handover={handover} child={child} />;
    case 'CONSENT_GIVEN':
      return <Send handover={handover} child={child} />;
    case 'FEEDBACK_GIVEN':
      return <Close handover={handover} child={child} />;
    default:
      return <Standing handover={handover} child={child} />;
  }
}

/** One calm sentence where there is nothing to do; a refusal gives no reason and asks none (R18). */
function Standing({ handover, child }: NextStepProps) {
  const say = useWords();
  const { state } = handover;
  const days = useDays();
  const school = handover.receiver.locationName;
  const reminder = state === 'SENT' ? handover.days.find(({ rule }) => rule === 'REMINDER_AFTER_SENDING') : undefined;
  const standing = (
    <Notice role="status" title={say(`prepare.standing.${state}`, { school, child })}>
      {say(`prepare.standing.${state}.text`, { school, child })}
      {reminder ? (
        <>
          {' '}
          {say('prepare.reminder', { day: days.long(reminder.day) })} <WhyDay days={handover.days} rule="REMINDER" />
        </>
      ) : null}
    </Notice>
  );
  if (!isUnread(handover)) {
    return (
      <div className="flow">
        {standing}
        {PUT_RIGHT_FROM.has(state) ? <BeginReplacement handover={handover} child={child} /> : null}
      </div>
    );
  }
  return (
    <div className="flow">
      {standing}
      <Card>
        <div className="flow">
          <p className="soft">{say('prepare.recall.text')}</p>
          <Recall handover={handover} child={child} />
        </div>
      </Card>
    </div>
  );
}

function WaitForParents({ handover, child }: NextStepProps) {
  const say = useWords();
  return (
    <Card title={say('prepare.standing.DISCUSSED_WITH_PARENTS', { school: handover.receiver.locationName, child })}>
      <div className="flow">
        <p>{say('prepare.awaited', { count: handover.standing.awaitedGuardians })}</p>
        <MayObject handover={handover} />
        <SendBy handover={handover} />
        <TakeBack handover={handover} />
      </div>
    </Card>
  );
}

/** Where one parent decides: from which day it may go when the other says nothing (design 6). */
function MayObject({ handover: { standing } }: { handover: Handover }) {
  const say = useWords();
  const days = useDays();
  return standing.objectionUntil ? <p>{say('prepare.objection', { day: days.long(standing.objectionUntil) })}</p> : null;
}

/** By when it goes at the latest, with its rule (R13). */
function SendBy({ handover }: { handover: Handover }) {
  const say = useWords();
  const days = useDays();
  return (
    <p className="soft">
      {say('prepare.sendBy', { day: days.long(handover.latestOn) })} <WhyDay days={handover.days} rule="LATEST" />
    </p>
  );
}

function Send({ handover, child }: NextStepProps) {
  const say = useWords();
  const school = handover.receiver.locationName;
  const act = useAct(sendHandover, { intent: `send:${handover.id}`, onDone: () => tell(say('prepare.sent', { school })) });
  const names = (parts: readonly Handover['standing']['agreedParts'][number][]) => parts.map((part) => say(`handover.part.${part}`, { child })).join(' · ');
  return (
    <Card title={say('prepare.standing.CONSENT_GIVEN', { school, child })}>
      <div className="flow">
        <SendBy handover={handover} />
        <p>{say('prepare.goes', { parts: names(handover.standing.agreedParts) })}</p>
        <Button kind="fill" wide isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: handover.version })}>
          {say('prepare.send', { school })}
        </Button>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <TakeBack handover={handover} />
      </div>
    </Card>
  );
}

function Close({ handover, child }: NextStepProps) {
  const say = useWords();
  const navigate = useNavigate();
  // what is closed is no longer followed here, so there is nothing left to stay for
  const onDone = () => {
    tell(say('prepare.closed'));
    void navigate('/overdrachten');
  };
  const act = useAct(closeHandover, { intent: `close:${handover.id}`, onDone });
  return (
    <Step
      title={say('prepare.standing.FEEDBACK_GIVEN', { school: handover.receiver.locationName, child })}
      text={say('prepare.standing.FEEDBACK_GIVEN.text', { school: handover.receiver.locationName, child })}
    >
      <Button kind="fill" wide isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: handover.version })}>
        {say('prepare.close')}
      </Button>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Step>
  );
}

function TakeBack({ handover }: { handover: Handover }) {
  const say = useWords();
  const act = useAct(takeBackHandover, { intent: `take-back:${handover.id}`, onDone: () => tell(say('prepare.takenBack')) });
  return (
    <>
      <p className="soft">{say('prepare.takeBack.text')}</p>
      <Button isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: handover.version })}>
        {say('prepare.takeBack')}
      </Button>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </>
  );
}

function Step({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <div className="flow">
        <p>{text}</p>
        {children}
      </div>
    </Card>
  );
}
