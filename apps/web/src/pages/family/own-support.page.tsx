import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { ownOppAddress } from '../../support/addresses.js';
import { OwnBundles } from '../bundle/own-bundles.js';
import { OwnCircleCard } from '../wraparound/own-circle-card.js';
import { OwnMeetings } from '../meeting/own-meetings.js';
import { useWords } from '../../words/use-words.js';
import { Bearings } from './bearings.js';
import { ConcernsElsewhere, RaiseConcern } from './concerns.js';
import { ownSupportQuery } from './family.query.js';
import { ChooseMatch } from './match.js';
import { OwnApplications } from './own-applications.js';
import { OwnPlan } from './own-plan.js';
import { OwnTrack } from './own-track.js';
import { OwnWords } from './own-words.js';
import './family.css';

/** *Ondersteuning* of an own child: parents read along with all of it, write their own part, and say when they worry (R43, domain 0.1 q). */
export function OwnSupportPage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const answer = useAnswer(ownSupportQuery, { childId });
  useChanges({ kinds: ['CHILD'] });
  return (
    <PageAnswer query={answer}>
      {({ myHousehold, supportTracks: [track], opps: [opp], familyTexts, concernReader, supportConcerns, supportBearings, supportFamilies: [match] }) => {
        const child = myHousehold.find((home) => home.child?.id === childId)?.child?.callName ?? '';
        return (
          <Page
            width="narrow"
            title={say('family.own.title', { child })}
            tabTitle={say('family.own.tab')}
            back={<Link href="/">{say('general.today')}</Link>}
            lead={say('family.own.lead')}
          >
            <div className="flow">
              <OwnTrack track={track} />
              <OwnApplications childId={childId} />
              {opp && opp.state !== 'NEEDED' ? (
                <Card title={say('family.plan')}>
                  <div className="flow">
                    <p>{say('family.plan.text')}</p>
                    <LinkButton kind={opp.state === 'CONSENT_ASKED' ? 'fill' : 'plain'} href={ownOppAddress(childId)}>
                      {say('opp.own.open')}
                    </LinkButton>
                  </div>
                </Card>
              ) : null}
              {track && !track.endedOn ? <OwnPlan childId={childId} trackId={track.id} /> : null}
              <OwnCircleCard childId={childId} child={child} />
              <OwnMeetings childId={childId} />
              <OwnBundles childId={childId} />
              {concernReader ? (
                <RaiseConcern childId={childId} reader={concernReader} concerns={supportConcerns} />
              ) : (
                <ConcernsElsewhere child={child} concerns={supportConcerns} />
              )}
              {/* where the child is no longer, nobody would read what is asked here */}
              {concernReader ? <Bearings childId={childId} own="PARENTS" said={supportBearings} /> : null}
              {concernReader || familyTexts.length > 0 ? <OwnWords childId={childId} texts={familyTexts} /> : null}
              {match ? <ChooseMatch childId={childId} match={match} /> : null}
            </div>
          </Page>
        );
      }}
    </PageAnswer>
  );
}
