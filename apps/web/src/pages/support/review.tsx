import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { useSession } from '../../session/session.js';
import { TermWhy } from '../../support/term-why.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { StepDialog } from './step-dialog.js';
import type { Track } from './support.query.js';
import { choicesOf, type TrackAction } from './track-actions.js';

/** When it is enough, when one looks again, and what can be decided: to stop or go lighter comes first, going on asks why (X16). */
export function Review({ track, childId, decides }: { track: Track; childId: string; decides: boolean }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const [asked, setAsked] = useState<TrackAction>();
  const enough = track.steps.findLast(({ enoughWhen }) => enoughWhen)?.enoughWhen;
  const hasCome = track.reviewOn !== null && track.reviewOn <= today;
  const isAfter = track.state === 'AFTERCARE';
  const about = track.reviewOn ? say(isAfter ? 'track.aftercareOn' : hasCome ? 'track.lookNow' : 'track.lookOnLong', { day: days.long(track.reviewOn) }) : '';
  const { first, then } = choicesOf(track);
  return (
    <Card title={say(isAfter ? 'track.aftercare' : 'track.enough')} tone={hasCome ? 'warm' : 'plain'}>
      <div className="flow">
        {isAfter ? <p>{say('track.aftercare.text')}</p> : <p className="support__enough">{enough ?? say('track.enough.none')}</p>}
        {track.term ? (
          <p>
            {about} <TermWhy term={track.term} />
          </p>
        ) : null}
        {decides ? (
          <div className="support__choices">
            <div className="support__row">
              {first.map((action, place) => (
                <Button key={action} kind={place === 0 && hasCome ? 'fill' : 'plain'} onPress={() => setAsked(action)}>
                  {say(`track.do.${action}`)}
                </Button>
              ))}
            </div>
            {then.length > 0 ? (
              <div className="support__row">
                {then.map((action) => (
                  <Button key={action} kind="quiet" onPress={() => setAsked(action)}>
                    {say(`track.do.${action}`)}
                  </Button>
                ))}
              </div>
            ) : null}
          </div>
        ) : null}
      </div>
      {asked ? <StepDialog key={asked} track={track} childId={childId} action={asked} enough={enough ?? ''} onClose={() => setAsked(undefined)} /> : null}
    </Card>
  );
}
