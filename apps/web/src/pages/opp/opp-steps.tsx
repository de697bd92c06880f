import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { EvaluateDialog, HearDialog, SureDialog, TalkDialog, WithoutConsentDialog } from './opp-dialogs.js';
import { takeOppStep, type Opp } from './opp.query.js';

type Action = 'DRAFT' | 'TALK_OVER' | 'HEAR_CHILD' | 'ASK_CONSENT' | 'TAKE_BACK' | 'ESTABLISH' | 'ESTABLISH_WITHOUT_CONSENT' | 'EVALUATE' | 'ADJUST' | 'END';

/** What can be done from each state; the first is the one the page is for. */
const FROM: Readonly<Record<Opp['state'], readonly Action[]>> = {
  NEEDED: ['DRAFT', 'END'],
  DRAFT: ['TALK_OVER', 'END'],
  ADJUSTED: ['TALK_OVER', 'END'],
  TALKED_OVER: ['HEAR_CHILD', 'TAKE_BACK'],
  CHILD_HEARD: ['ASK_CONSENT', 'TAKE_BACK'],
  CONSENT_ASKED: ['ESTABLISH', 'ESTABLISH_WITHOUT_CONSENT', 'TAKE_BACK'],
  ESTABLISHED: ['EVALUATE', 'ADJUST', 'END'],
  ESTABLISHED_WITHOUT_CONSENT: ['EVALUATE', 'ADJUST', 'END'],
  EVALUATED: ['EVALUATE', 'ADJUST', 'END'],
  ENDED: [],
};
/** Steps that ask nothing more than the press. */
const AT_ONCE: readonly Action[] = ['DRAFT', 'ASK_CONSENT', 'ESTABLISH'];

/** The steps of an OPP that can be taken now (R28, R29). */
export function OppSteps({ opp, childId, childName }: { opp: Opp; childId: string; childName: string }) {
  const say = useWords();
  const { today } = useSession();
  const [asked, setAsked] = useState<Action>();
  const act = useAct(takeOppStep, {
    intent: `opp-step:${opp.id}:${opp.version}`,
    onDone: () => setAsked(undefined),
  });
  const take = (action: Action, more: object = {}) => act.press({ childId, oppId: opp.id, version: opp.version, action, on: today, ...more });
  const dialog = { childName, from: opp.startedOn ?? opp.needOn, act, onClose: () => setAsked(undefined) };
  return (
    <div className="opp__row">
      {FROM[opp.state].map((action, place) => (
        <Button
          key={action}
          kind={place === 0 ? 'fill' : 'plain'}
          isPending={act.isPending}
          onPress={() => (AT_ONCE.includes(action) ? take(action) : setAsked(action))}
        >
          {say(`opp.step.${action}`)}
        </Button>
      ))}
      {asked === undefined && act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      {asked === 'TALK_OVER' ? <TalkDialog {...dialog} onTake={(more) => take('TALK_OVER', more)} /> : null}
      {asked === 'HEAR_CHILD' ? <HearDialog {...dialog} onTake={(more) => take('HEAR_CHILD', more)} /> : null}
      {asked === 'ESTABLISH_WITHOUT_CONSENT' ? <WithoutConsentDialog {...dialog} onTake={(more) => take('ESTABLISH_WITHOUT_CONSENT', more)} /> : null}
      {asked === 'EVALUATE' ? <EvaluateDialog {...dialog} onTake={(more) => take('EVALUATE', more)} /> : null}
      {asked === 'TAKE_BACK' || asked === 'ADJUST' || asked === 'END' ? <SureDialog {...dialog} action={asked} onTake={() => take(asked)} /> : null}
    </div>
  );
}
