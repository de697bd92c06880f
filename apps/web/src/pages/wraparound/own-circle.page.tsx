import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { More } from '../../parts/more/more.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { ownSupportAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { EndMember } from './end-member.js';
import { MemberWords } from './member-words.js';
import { PartQuestion } from './part-question.js';
import { ownCircleQuery, type Member } from './wraparound.query.js';

/** *De kring* around an own child: who would like to read along and why, what each may read, whether they looked (A5). Parents decide, and change their mind. */
export function OwnCirclePage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const answer = useAnswer(ownCircleQuery, { childId });
  useChanges({ kinds: ['CHILD'] });
  return (
    <PageAnswer query={answer}>
      {({ myHousehold, teamMembers }) => {
        const child = myHousehold.find((home) => home.child?.id === childId)?.child?.callName ?? '';
        const [now, before] = [teamMembers.filter(({ state }) => state !== 'ENDED'), teamMembers.filter(({ state }) => state === 'ENDED')];
        return (
          <Page
            width="narrow"
            title={say('wraparound.title', { child })}
            tabTitle={say('wraparound.tab')}
            back={<Link href={ownSupportAddress(childId)}>{say('wraparound.own.back')}</Link>}
            lead={now.length > 0 ? say('wraparound.own.lead') : undefined}
          >
            <div className="flow">
              {now.length === 0 ? <EmptyState>{say('wraparound.own.none')}</EmptyState> : null}
              {now.map((member) => (
                <Deciding key={member.id} childId={childId} member={member} />
              ))}
              {before.length > 0 ? (
                <More title={say('wraparound.ended')} note={String(before.length)}>
                  <div className="flow">
                    {before.map((member) => (
                      <Card key={member.id} title={member.name} level={3}>
                        <MemberWords member={member} />
                        <Looked member={member} />
                      </Card>
                    ))}
                  </div>
                </More>
              ) : null}
            </div>
          </Page>
        );
      }}
    </PageAnswer>
  );
}

function Deciding({ childId, member }: { childId: string; member: Member }) {
  const say = useWords();
  const { name } = member;
  return (
    <>
      <Card title={say(member.state === 'RUNNING' ? 'wraparound.own.reads' : 'wraparound.own.asks', { name })}>
        <div className="flow">
          <MemberWords member={member} />
          <Looked member={member} />
        </div>
      </Card>
      <Card title={say('wraparound.own.question', { name })}>
        <div className="flow">
          <p>{say('wraparound.own.rule')}</p>
          {member.parts.map((part) => (
            <PartQuestion key={part.part} childId={childId} member={member} part={part} />
          ))}
          <p className="soft">{say('wraparound.own.stopText', { name })}</p>
          <EndMember childId={childId} member={member} />
        </div>
      </Card>
    </>
  );
}

function Looked({ member: { name, timesRead, lastReadOn } }: { member: Member }) {
  const say = useWords();
  const days = useDays();
  return (
    <p>
      {timesRead && lastReadOn
        ? say('wraparound.own.looked', { name, times: timesRead, day: days.long(lastReadOn) })
        : say('wraparound.own.notLooked', { name })}
    </p>
  );
}
