import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Navigate, useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { ActionBar, Page } from '../../parts/page/page.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { tell } from '../../parts/toast/toast.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { DropReplacement } from './drop-replacement.js';
import { handoverQuery, offerReplacement, type Handover, type Replacement } from './handover.query.js';
import { PartCard } from './part-card.js';
import { useKeeping } from './use-keeping.js';
import './handover.css';

/** One handover that is being put right; when nothing is, its own page tells where it stands. */
export function PutRightPage() {
  const { handoverId = '' } = useParams();
  const answer = useAnswer(handoverQuery, { id: handoverId });
  return (
    <PageAnswer query={answer}>
      {({ handover }) =>
        handover.replacement?.state === 'DRAFT' ? (
          <PutRight key={handoverId} handover={handover} replacement={handover.replacement} />
        ) : (
          <Navigate to={`/overdracht/${handoverId}`} replace />
        )
      }
    </PageAnswer>
  );
}

/** Putting right what the school has: the parts it has and no others; until the parents agree it keeps reading what it has (H9). */
function PutRight({ handover, replacement }: { handover: Handover; replacement: Replacement }) {
  const say = useWords();
  const keeping = useKeeping();
  const [isFlushing, setFlushing] = useState(false);
  const child = handover.callName ?? say('prepare.theChild');
  const school = handover.receiver.locationName;
  const act = useAct(offerReplacement, { intent: `offer-replacement:${handover.id}`, onDone: () => tell(say('prepare.right.offered')) });
  const offer = async (): Promise<void> => {
    setFlushing(true);
    const isKept = await keeping.flush();
    setFlushing(false);
    if (!isKept) return tell(say('prepare.notKept'));
    act.press({ handoverId: handover.id, version: replacement.version });
  };
  return (
    <Page
      bar
      title={say('prepare.right.title', { child })}
      tabTitle={say('prepare.tab')}
      back={<Link href={`/overdracht/${handover.id}`}>{say('prepare.document.back')}</Link>}
      lead={say('prepare.right.lead', { school })}
    >
      <div className="make__told flow">
        <Notice>{say('prepare.right.text', { school })}</Notice>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
      <div className="make">
        {handover.parts
          .filter(({ part }) => replacement.atSchool.includes(part))
          .map((part) => (
            <div key={part.part} data-part={part.part}>
              <PartCard handover={handover} part={part} child={child} onKeeping={keeping.tell} />
            </div>
          ))}
      </div>
      <ActionBar aside={<SaveState state={keeping.state} at={keeping.at} waiting={keeping.waiting} />}>
        <DropReplacement handover={handover} replacement={replacement} />
        <Button kind="fill" isDisabled={keeping.isStuck} isPending={isFlushing || act.isPending} onPress={() => void offer()}>
          {say('prepare.right.offer')}
        </Button>
      </ActionBar>
    </Page>
  );
}
