import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { ownSupportAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { OppPrints } from './opp-prints.js';
import { ChildVoice, LookBacks } from './opp-text.js';
import { OppVersions } from './opp-versions.js';
import { answerOpp, ownOppQuery, type Opp } from './opp.query.js';
import './opp.css';

/** The OPP for the parents, on their phone and in plain words: what we will do first, because that is what they answer to (R28). */
export function OwnOppPage() {
  const say = useWords();
  const { childId = '' } = useParams();
  useChanges({ kinds: ['CHILD'] });
  const answer = useAnswer(ownOppQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ myHousehold, opps: [opp] }) => {
        const child = myHousehold.find((home) => home.child?.id === childId)?.child?.callName ?? '';
        return (
          <Page
            width="narrow"
            title={say('opp.own.title', { child })}
            tabTitle={say('opp.own.tab')}
            back={<Link href={ownSupportAddress(childId)}>{say('opp.back', { child })}</Link>}
            lead={opp ? say('opp.own.lead', { school: opp.locationName }) : undefined}
            actions={opp && opp.state !== 'NEEDED' ? <OppPrints childId={childId} oppId={opp.id} whole /> : null}
          >
            <div className="flow">
              {opp && opp.state !== 'NEEDED' ? <Read opp={opp} childId={childId} child={child} /> : <EmptyState>{say('opp.own.none')}</EmptyState>}
            </div>
          </Page>
        );
      }}
    </PageAnswer>
  );
}

function Read({ opp, childId, child }: { opp: Opp; childId: string; child: string }) {
  const say = useWords();
  return (
    <>
      <Standing opp={opp} />
      <Card title={say('opp.own.actionPart')}>
        <p className="opp__text">{opp.actionPart ?? say('opp.part.empty')}</p>
      </Card>
      {opp.state === 'CONSENT_ASKED' ? <Question key={opp.version} opp={opp} childId={childId} /> : null}
      <Card title={say('opp.own.reasons')}>
        <p className="opp__text">{opp.reasons ?? say('opp.part.empty')}</p>
      </Card>
      <Card title={say('opp.own.outflow')}>
        <p className="opp__text">{opp.outflow ?? say('opp.part.empty')}</p>
      </Card>
      <ChildVoice opp={opp} childId={childId} oppId={opp.id} title={say('opp.own.hearing', { child })} />
      <LookBacks opp={opp} />
      <Card title={say('opp.versions')} note={say('opp.version', { number: opp.number })}>
        <OppVersions key={opp.version} childId={childId} oppId={opp.id} childName={child} />
      </Card>
    </>
  );
}

/** Where it stands in one calm sentence; established without consent, the reason is there to read. */
function Standing({ opp }: { opp: Opp }) {
  const say = useWords();
  const days = useDays();
  if (opp.endedOn) return <Notice role="status">{say('opp.own.ended', { day: days.long(opp.endedOn) })}</Notice>;
  if (opp.establishedOn) {
    return (
      <Notice role="status" title={say('opp.own.established', { day: days.long(opp.establishedOn) })}>
        {opp.withConsent ? null : say('opp.own.without', { reason: opp.withoutConsent ?? '' })}
      </Notice>
    );
  }
  return opp.state === 'CONSENT_ASKED' ? null : (
    <Notice role="status" title={say('opp.own.draft')}>
      {say('opp.own.notAsked')}
    </Notice>
  );
}

/** *Ja* and *nee* are of one size, and either may become the other until it is established. */
function Question({ opp, childId }: { opp: Opp; childId: string }) {
  const say = useWords();
  const act = useAct(answerOpp, { intent: `answer-opp:${opp.id}:${opp.version}` });
  const [chosen, setChosen] = useState<boolean>();
  const said = act.refusal ? opp.yourAnswer : (chosen ?? opp.yourAnswer);
  const answer = (agrees: boolean) => {
    setChosen(agrees);
    act.press({ childId, oppId: opp.id, version: opp.version, agrees });
  };
  return (
    <Card title={say('opp.own.question')}>
      <div className="flow">
        <p>{say('opp.own.questionText')}</p>
        <ChoiceButtons
          label={say('opp.own.question')}
          options={[
            { key: 'YES', text: say('opp.own.yes') },
            { key: 'NO', text: say('opp.own.no') },
          ]}
          value={said === null ? undefined : said ? 'YES' : 'NO'}
          isDisabled={act.isPending}
          onChange={(key) => answer(key === 'YES')}
        />
        <p className="soft" role="status">
          {opp.yourAnswer === null ? '' : say(opp.yourAnswer ? 'opp.own.saidYes' : 'opp.own.saidNo')}
        </p>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}
