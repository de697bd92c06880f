import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { More } from '../../parts/more/more.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { trackAddress } from '../../support/addresses.js';
import { SignedAnswer } from '../../signed/signed-dialog.js';
import { useWords } from '../../words/use-words.js';
import { EndMember } from './end-member.js';
import { MemberWords } from './member-words.js';
import { PartsPaperDialog } from './parts-paper-dialog.js';
import { ProposeDialog } from './propose-dialog.js';
import { circleQuery, type Member, type Part } from './wraparound.query.js';

/** *De kring* around a child for its care coordinator: who is proposed, what the parents said of each part, who read along before (A5). */
export function CirclePage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const answer = useAnswer(circleQuery, { childId });
  const [isProposing, setProposing] = useState(false);
  useChanges({ kinds: ['CHILD'] });
  return (
    <PageAnswer query={answer}>
      {({ child, supportTracks: [track], teamMembers }) => {
        const [now, before] = [teamMembers.filter(({ state }) => state !== 'ENDED'), teamMembers.filter(({ state }) => state === 'ENDED')];
        const until = track && (track.state === 'ACTIVE' || track.state === 'STRUCTURAL') ? track.reviewOn : null;
        const propose = (
          <Button kind="fill" onPress={() => setProposing(true)}>
            {say('wraparound.propose')}
          </Button>
        );
        return (
          <Page
            width="narrow"
            title={say('wraparound.title', { child: child.callName })}
            tabTitle={say('wraparound.tab')}
            back={<Link href={trackAddress(childId)}>{say('opp.back', { child: child.callName })}</Link>}
            lead={say('wraparound.lead')}
          >
            <div className="flow">
              {now.length === 0 ? <EmptyState action={until ? propose : undefined}>{say(until ? 'wraparound.none' : 'wraparound.noTrack')}</EmptyState> : null}
              {now.map((member) => (
                <KeptMember key={member.id} childId={childId} member={member} />
              ))}
              {now.length > 0 && until ? <div>{propose}</div> : null}
              {before.length > 0 ? (
                <More title={say('wraparound.ended')} note={String(before.length)}>
                  <div className="flow">
                    {before.map((member) => (
                      <Card key={member.id} title={member.name} level={3}>
                        <MemberWords member={member} />
                      </Card>
                    ))}
                  </div>
                </More>
              ) : null}
            </div>
            {isProposing && until ? <ProposeDialog childId={childId} review={until} known={teamMembers.length} onClose={() => setProposing(false)} /> : null}
          </Page>
        );
      }}
    </PageAnswer>
  );
}

function KeptMember({ childId, member }: { childId: string; member: Member }) {
  const say = useWords();
  return (
    <Card title={member.name}>
      <div className="flow">
        <MemberWords member={member} />
        <dl className="wraparound__parts">
          {member.parts.map((part) => (
            <div key={part.part} data-open={part.isOpen || undefined}>
              <dt>{say(`wraparound.part.${part.part}`)}</dt>
              <dd>
                <Standing part={part} />
              </dd>
            </div>
          ))}
        </dl>
        <SignedAnswer>{(close) => <PartsPaperDialog childId={childId} member={member} onClose={close} />}</SignedAnswer>
        <EndMember childId={childId} member={member} />
      </div>
    </Card>
  );
}

/** Whether a part is open and of how many it waits; never which parent said what. */
function Standing({ part: { isOpen, isAsked, decides, allowed, refused } }: { part: Part }) {
  const say = useWords();
  if (isOpen) return say('wraparound.standing.open');
  if (decides === 0) return say('wraparound.standing.noParents');
  if (!isAsked) return say('wraparound.standing.given');
  return refused > 0 ? say('wraparound.standing.refused') : say('wraparound.standing.waiting', { count: decides - allowed });
}
