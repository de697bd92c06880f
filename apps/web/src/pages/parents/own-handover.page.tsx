import { useState } from 'react';
import { useParams } from 'react-router';
import { HandoverDocument } from '../../handover/handover-document.js';
import type { PartKind } from '../../handover/told.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../../parts/button/button.js';
import { stayingBy, type Preview } from './choice.js';
import { Decide } from './decide.js';
import { Following } from './following.js';
import { OwnView } from './own-view.js';
import { Replace } from './replace.js';
import { handoverForParentsQuery, type HandoverForParents } from './parents.query.js';
import './parents.css';

/** One handover as parents read it, decide on it and follow it: first exactly what the school would read (R11, X3). */
export function OwnHandoverPage() {
  const { handoverId = '' } = useParams();
  const answer = useAnswer(handoverForParentsQuery, { id: handoverId });
  return <PageAnswer query={answer}>{({ handoverForParents }) => <OwnHandover key={handoverId} told={handoverForParents} />}</PageAnswer>;
}

function OwnHandover({ told }: { told: HandoverForParents }) {
  const say = useWords();
  const { name, today } = useSession();
  const [again, setAgain] = useState(false);
  const [preview, setPreview] = useState<Preview>();
  const child = told.callName ?? say('parents.yourChild');
  const school = told.receiver?.locationName ?? say('parents.theSchool');
  const isOpen = told.mayDecide && (again || !told.yourDecision || told.yourDecision.choice === 'WITHDRAWN');
  const staying = isOpen ? preview && stayingBy(preview, told.parts) : shownStaying(told);
  const write = (part: PartKind | null) =>
    told.mayDecide || told.replacement?.state === 'WITH_PARENTS' ? <OwnView told={told} part={part} child={child} /> : null;
  // who decides reads first; who follows sees first where it stands
  const document = <HandoverDocument told={documentOf(told, child)} staying={new Set(staying ?? [])} under={write} />;
  return (
    <Page
      title={say(titleOf(told, isOpen), { child, school })}
      tabTitle={say('parents.tab')}
      lead={isOpen ? say('parents.lead', { school }) : undefined}
      actions={
        <Button size="desk" onPress={() => window.print()}>
          {say('parents.copy')}
        </Button>
      }
    >
      {told.replacement ? (
        <div className="parents__first screen-only">
          <Replace told={told} replacement={told.replacement} child={child} school={school} />
        </div>
      ) : null}
      <div className="parents__columns">
        {isOpen ? document : null}
        <div className="parents__aside screen-only">
          {isOpen ? (
            <Decide told={told} child={child} school={school} preview={preview} onPreview={setPreview} onDone={() => setAgain(false)} />
          ) : (
            <Following told={told} child={child} school={school} onAgain={() => setAgain(true)} />
          )}
        </div>
        {isOpen ? null : document}
      </div>
      <PrintMark reader={name} today={today} />
    </Page>
  );
}

/** The page's heading: the school knows nothing of what was not sent, or lies at the preschool again. */
function titleOf({ state, sentOn }: HandoverForParents, isOpen: boolean) {
  if (isOpen) return 'parents.title';
  if (state === 'DRAFT') return 'parents.titleDraft';
  return sentOn === null ? 'parents.titleUnsent' : 'parents.titleLater';
}

/** After deciding: what does not go, or did not go, by what everyone with authority agreed. */
function shownStaying(told: HandoverForParents): PartKind[] | undefined {
  const decided = told.sentOn !== null || told.state === 'CONSENT_GIVEN';
  return decided ? told.parts.filter(({ agreed }) => !agreed).map(({ part }) => part) : undefined;
}

function documentOf(told: HandoverForParents, child: string) {
  const { sender, receiver, issue, issueHash, madeOn, parts, views, veByLaw } = told;
  return { child, sender, receiver, issue, hash: issueHash, day: madeOn, parts, views, hasVe: veByLaw };
}
