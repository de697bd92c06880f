import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Print } from './item-card.js';
import { ownMeetingsQuery, type Item } from './meeting.query.js';
import './meeting.css';

/** What is talked over of an own child, as it is written: the same lines the team sees (N3). */
export function OwnMeetings({ childId }: { childId: string }) {
  const answer = useAnswer(ownMeetingsQuery, { childId });
  return <Answer query={answer}>{({ meetingItems }) => meetingItems.map((item) => <OwnMeeting key={item.id} item={item} />)}</Answer>;
}

function OwnMeeting({ item }: { item: Item }) {
  const say = useWords();
  const days = useDays();
  return (
    <Card title={say('meeting.own', { day: days.long(item.heldOn) })} actions={<Print item={item} />}>
      <div className="flow" aria-live="polite">
        <p>{say('meeting.own.text')}</p>
        {(['question', 'works', 'decision'] as const).map((part) => (
          <div key={part}>
            <h3>{say(`meeting.${part}`)}</h3>
            <p className="meeting__text">{item[part] ?? say('meeting.open')}</p>
          </div>
        ))}
        {item.doer && item.doBy ? <p>{say('meeting.whoWhen', { who: say(`opp.doer.${item.doer}`), day: days.long(item.doBy) })}</p> : null}
      </div>
    </Card>
  );
}
