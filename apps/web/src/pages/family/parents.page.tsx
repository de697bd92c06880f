import { useState, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { safetyAddress, trackAddress } from '../../support/addresses.js';
import { useWords } from '../../words/use-words.js';
import { Bearings } from './bearings.js';
import { AnswerConcerns } from './concerns.js';
import { commentFamilyText, parentsQuery, worriesQuery, type FamilyText } from './family.query.js';
import { KeepMatch } from './match.js';
import { Comments } from './own-words.js';
import './family.css';

/** The parents of a child, for who works with it: their worries first, then their own words; who has the group reads the worries (R43). */
export function ParentsPage() {
  const { hat } = useSession();
  useChanges({ kinds: ['CHILD'] });
  return hat?.role === 'CARE_COORDINATOR' ? <ForCoordinator /> : <ForGroup />;
}

function ForCoordinator() {
  const say = useWords();
  const { childId = '' } = useParams();
  const answer = useAnswer(parentsQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ child, familyTexts, supportConcerns, supportBearings, supportFamilies: [match] }) => (
        <ParentsFrame child={child}>
          <AnswerConcerns concerns={supportConcerns} />
          <Bearings childId={child.id} own="STAFF" said={supportBearings} />
          <Words childId={child.id} texts={familyTexts} />
          <KeepMatch childId={child.id} match={match} />
          <p>
            <LinkButton size="desk" href={`/kinderen/${child.id}`}>
              {say('child.toParents')}
            </LinkButton>
          </p>
        </ParentsFrame>
      )}
    </PageAnswer>
  );
}

function ForGroup() {
  const { childId = '' } = useParams();
  const answer = useAnswer(worriesQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ child, supportConcerns, supportBearings }) => (
        <ParentsFrame child={child}>
          <AnswerConcerns concerns={supportConcerns} />
          <Bearings childId={child.id} own="STAFF" said={supportBearings} />
        </ParentsFrame>
      )}
    </PageAnswer>
  );
}

function ParentsFrame({ child, children }: { child: { id: string; callName: string }; children: ReactNode }) {
  const say = useWords();
  return (
    <Page
      width="narrow"
      title={say('family.staff.title', { child: child.callName })}
      tabTitle={say('family.staff.tab')}
      back={<Link href={trackAddress(child.id)}>{say('opp.back', { child: child.callName })}</Link>}
      lead={say('family.staff.lead')}
    >
      <div className="flow">
        {children}
        <p>
          <LinkButton kind="quiet" size="desk" href={safetyAddress(child.id)}>
            {say('safety.open')}
          </LinkButton>
        </p>
      </div>
    </Page>
  );
}

/** What parents wrote, as they wrote it, and a field to say something beside it. */
function Words({ childId, texts }: { childId: string; texts: readonly FamilyText[] }) {
  const say = useWords();
  return (
    <Card title={say('family.staff.words')}>
      <div className="flow">
        {texts.length === 0 ? <p className="soft">{say('family.staff.noWords')}</p> : null}
        {texts.map((text) => (
          <section key={text.id} className="family__other" aria-label={say(`family.part.${text.part}`)}>
            <h3>{say(`family.part.${text.part}`)}</h3>
            <p className="family__text">{text.text}</p>
            <Comments of={text} />
            <CommentOn key={text.comments.length} childId={childId} text={text} />
          </section>
        ))}
      </div>
    </Card>
  );
}

function CommentOn({ childId, text }: { childId: string; text: FamilyText }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const act = useAct(commentFamilyText, { intent: `comment:${text.id}:${text.comments.length}` });
  const said = comment.trim();
  if (!isOpen) {
    return (
      <Button kind="words" onPress={() => setOpen(true)}>
        {say('family.staff.comment')}
      </Button>
    );
  }
  return (
    <div className="flow">
      <TextArea label={say('family.staff.comment')} value={comment} onChange={setComment} most={1_000} rows={2} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <Button
        isDisabled={said.length < 2 || said.length > 1_000}
        isPending={act.isPending}
        onPress={() => act.press({ childId, textId: text.id, comment: said })}
      >
        {say('family.staff.commentDo')}
      </Button>
    </div>
  );
}
