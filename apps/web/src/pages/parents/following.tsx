import { Readers } from '../../handover/readers.js';
import { stepsOf } from '../../handover/steps.js';
import { Talk } from '../../handover/talk.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { RecordReaders } from '../readers/record-readers.js';
import { askConversation, type HandoverForParents } from './parents.query.js';
import { Withdraw } from './withdraw.js';

interface FollowingProps {
  told: HandoverForParents;
  child: string;
  school: string;
  onAgain: () => void;
}

/** States in which it goes its way; in the others there is one calm sentence. */
const UNDER_WAY = new Set([
  'DISCUSSED_WITH_PARENTS',
  'CONSENT_GIVEN',
  'SENT',
  'RECEIVED',
  'CONVERSATION_PLANNED',
  'CONVERSATION_HELD',
  'STARTING_LEVEL_CONFIRMED',
  'FEEDBACK_GIVEN',
  'CLOSED',
]);

/** States in which a conversation can still be asked for, and planned. */
const BEFORE_TALKING = new Set<HandoverForParents['state']>(['DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN', 'SENT', 'RECEIVED']);

/** After deciding: the own choice, where it stands, who read it, what the school took over, and the way back (X5, C3). */
export function Following({ told, child, school, onAgain }: FollowingProps) {
  const say = useWords();
  const days = useDays();
  const { events, conversation, warmRequired, state } = told;
  const way = stepsOf({ talks: warmRequired || conversation !== null, events }, say, days);
  return (
    <div className="flow">
      <Standing told={told} school={school} />
      {UNDER_WAY.has(state) ? (
        <Card title={say('handover.steps')}>
          <StateSteps label={say('handover.steps')} steps={way.steps} current={way.current} />
        </Card>
      ) : null}
      <YourChoice told={told} child={child} school={school} onAgain={onAgain} />
      {conversation ? <Talk talk={conversation} /> : <AskTalk told={told} />}
      {told.sentOn ? <Readers events={events} /> : null}
      <RecordReaders childId={told.childId} childName={child} />
    </div>
  );
}

/** One calm sentence on what happens now. */
function Standing({ told, school }: { told: HandoverForParents; school: string }) {
  const say = useWords();
  const days = useDays();
  const waits = told.state === 'DISCUSSED_WITH_PARENTS' && told.awaitedGuardians > 0;
  const last = told.events.findLast(({ kind }) => kind === 'SENT' || kind === 'RECALLED');
  const recalled = told.state === 'DRAFT' && last?.kind === 'RECALLED' ? last.happenedOn : undefined;
  const mayObject = waits ? told.objectionUntil : null;
  const standing = recalled ? 'RECALLED' : mayObject ? 'OBJECTION' : waits ? 'WAITING' : told.state;
  const day = recalled ?? mayObject;
  return (
    <Notice role="status" title={say(`parents.standing.${standing}`, { school })}>
      {say(`parents.standing.${standing}.text`, { school, day: day ? days.long(day) : '' })}
    </Notice>
  );
}

function YourChoice({ told, child, school, onAgain }: FollowingProps) {
  const say = useWords();
  const days = useDays();
  const { yourDecision, adoptedParts } = told;
  if (!yourDecision) return null;
  const names = (parts: readonly (typeof adoptedParts)[number][]) => parts.map((part) => say(`handover.part.${part}`, { child })).join(' · ');
  return (
    <Card title={say('parents.yours')} note={days.medium(yourDecision.decidedOn)}>
      <div className="flow">
        <p>{say('parents.yourChoice', { choice: yourDecision.choice, parts: names(yourDecision.parts) })}</p>
        {adoptedParts.length > 0 ? <p>{say('parents.adopted', { school, parts: names(adoptedParts) })}</p> : null}
        <div className="parents__ways">
          {told.mayDecide ? <Button onPress={onAgain}>{say('parents.again')}</Button> : null}
          {told.mayWithdraw ? <Withdraw told={told} child={child} school={school} /> : null}
        </div>
      </div>
    </Card>
  );
}

/** Parents may ask for a conversation; from then on there is one (R14). */
function AskTalk({ told }: { told: HandoverForParents }) {
  const say = useWords();
  const act = useAct(askConversation, { intent: `ask-conversation:${told.id}`, onDone: () => tell(say('parents.talk.asked')) });
  if (!BEFORE_TALKING.has(told.state) || (!told.mayDecide && !(told.sentOn && told.mayWithdraw))) return null;
  return (
    <Card title={say('parents.talk')}>
      <div className="flow">
        <p>{say(told.warmRequired ? 'parents.talk.sure' : 'parents.talk.maybe')}</p>
        {told.warmRequired ? null : (
          <Button isPending={act.isPending} onPress={() => act.press({ handoverId: told.id })}>
            {say('parents.talk.ask')}
          </Button>
        )}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}
