import { Link } from 'react-aria-components';
import { Readers } from '../../handover/readers.js';
import { stepsOf } from '../../handover/steps.js';
import { Talk } from '../../handover/talk.js';
import { WENT_NOWHERE } from '../../handover/went-nowhere.js';
import { Answered } from '../../handover/answered.js';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { Deciding } from './deciding.js';
import type { Handover } from './handover.query.js';
import { NextStep } from './next-step.js';
import { OnPaper } from './on-paper.js';
import { Unsent } from './unsent.js';

/** States in which it lies before the parents. */
const WITH_PARENTS = new Set(['DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN']);

/** Following a handover: where it stands, what is next, who read it, what was agreed and what the school answered. */
export function Follow({ handover }: { handover: Handover }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { id, state, receiver, events, conversation, feedback, warmRequired, sentOn } = handover;
  const child = handover.callName ?? say('prepare.theChild');
  const isWithParents = WITH_PARENTS.has(state) || handover.replacement?.state === 'WITH_PARENTS';
  const way = stepsOf({ talks: warmRequired || conversation !== null, events }, say, days);
  return (
    <Page
      title={say('prepare.follow.title', { child })}
      tabTitle={say('prepare.tab')}
      back={<Link href="/overdrachten">{say('prepare.back')}</Link>}
      lead={say('prepare.follow.lead', { school: receiver.locationName, state: nameOf('handover.state', state) })}
      actions={
        state === 'CONSENT_REFUSED' ? undefined : (
          <LinkButton size="desk" href={`/overdracht/${id}/document`}>
            {say('prepare.document')}
          </LinkButton>
        )
      }
    >
      {WENT_NOWHERE.has(state) ? null : (
        <div className="follow__way">
          <Card title={say('handover.steps')}>
            <StateSteps label={say('handover.steps')} steps={way.steps} current={way.current} />
          </Card>
        </div>
      )}
      <div className="columns columns--2">
        <div className="flow">
          {WITH_PARENTS.has(state) ? <Unsent handover={handover} child={child} /> : null}
          <NextStep handover={handover} child={child} />
          {WITH_PARENTS.has(state) ? <Deciding handover={handover} child={child} /> : null}
          {isWithParents || (sentOn && !WENT_NOWHERE.has(state)) ? <OnPaper handover={handover} child={child} isWithParents={isWithParents} /> : null}
        </div>
        <div className="flow">
          {sentOn && state !== 'WITHDRAWN' ? <Readers events={events} /> : null}
          {conversation ? <Talk talk={conversation} /> : null}
          {feedback ? <Answered feedback={feedback} /> : null}
          <Happened events={events} />
        </div>
      </div>
    </Page>
  );
}

/** What happened, in order; reading stands in its own card. */
function Happened({ events }: { events: Handover['events'] }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const shown = events.filter(({ kind }) => kind !== 'READ');
  return (
    <Card title={say('prepare.happened')}>
      <ol className="follow__list">
        {shown.map(({ id, kind, happenedOn, organisation }) => (
          <li key={id}>
            {nameOf('prepare.event', kind)}
            <small>{[days.medium(happenedOn), organisation].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
    </Card>
  );
}
