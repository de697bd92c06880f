import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { Notice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Actions } from '../support/actions.js';
import { Goals } from '../support/goals.js';
import { Needs } from '../support/needs.js';
import '../support/support.css';
import { sightQuery, type Sight } from './wraparound.query.js';
import './wraparound.css';

/** What a guest of the team reads of one child: exactly the parts that its parents allow now, and nothing to change. */
export function SeatPage() {
  const say = useWords();
  const days = useDays();
  const { childId = '' } = useParams();
  const answer = useAnswer(sightQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ teamSight: sight }) => (
        <Page
          width="narrow"
          title={say('wraparound.seat.of', { child: sight.callName, organisation: sight.organisation })}
          tabTitle={say('wraparound.tab')}
          back={<Link href="/">{say('general.today')}</Link>}
          lead={say('wraparound.seat.until', { day: days.long(sight.untilOn) })}
        >
          <div className="flow">
            <Notice>{say('wraparound.seat.rule')}</Notice>
            <Parts sight={sight} />
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}

function Parts({ sight: { childId, why, needs, goals, actions, meetings, plan, family } }: { sight: Sight }) {
  const say = useWords();
  const of = { childId, trackId: '' };
  return (
    <>
      {why ? (
        <Card title={say('wraparound.why')}>
          <p className="wraparound__text">{why}</p>
        </Card>
      ) : null}
      {needs ? <Needs of={of} needs={needs} isOpen={false} /> : null}
      {goals ? <Goals of={of} goals={goals} actions={actions ?? []} isOpen={false} /> : null}
      {actions ? <Actions of={of} actions={actions} goals={goals ?? []} isOpen={false} /> : null}
      {meetings?.map((meeting) => (
        <Meeting key={meeting.id} meeting={meeting} />
      ))}
      {plan ? (
        <Card title={say('wraparound.part.PLAN')}>
          <p className="wraparound__text">{plan}</p>
        </Card>
      ) : null}
      {family?.map((words) => (
        <Words key={words.id} words={words} />
      ))}
    </>
  );
}

function Meeting({ meeting }: { meeting: NonNullable<Sight['meetings']>[number] }) {
  const say = useWords();
  const days = useDays();
  return (
    <Card title={say('wraparound.seat.meeting', { day: days.long(meeting.heldOn) })}>
      <div className="flow">
        {(['question', 'works', 'decision'] as const).map((part) =>
          meeting[part] ? (
            <div key={part}>
              <h3>{say(`meeting.${part}`)}</h3>
              <p className="wraparound__text">{meeting[part]}</p>
            </div>
          ) : null,
        )}
        {meeting.doer && meeting.doBy ? <p>{say('meeting.whoWhen', { who: say(`opp.doer.${meeting.doer}`), day: days.long(meeting.doBy) })}</p> : null}
      </div>
    </Card>
  );
}

function Words({ words: { part, text, writtenOn } }: { words: NonNullable<Sight['family']>[number] }) {
  const say = useWords();
  const days = useDays();
  return (
    <Card title={say(`family.part.${part}`)}>
      <p className="wraparound__text">{text}</p>
      <p className="soft">{say('wraparound.seat.written', { day: days.long(writtenOn) })}</p>
    </Card>
  );
}
