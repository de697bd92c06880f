import { Card } from '../parts/card/card.js';
import { useDays } from '../words/use-days.js';
import { useNames, useWords } from '../words/use-words.js';
import type { ToldTalk } from './told.js';
import './follow.css';

/** When they speak, or spoke, and what was agreed; there are no minutes (H5, R14). */
export function Talk({ talk }: { talk: ToldTalk }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { form, plannedOn, plannedTime, heldOn, senderPeople, receiverPeople, parentsPresent, agreements } = talk;
  const people = [...senderPeople, ...receiverPeople, ...(parentsPresent ? [say('handover.talk.parents')] : [])].join(', ');
  const title = heldOn
    ? say('handover.talk.held', { day: days.long(heldOn) })
    : say('handover.talk.planned', { form: nameOf('handover.warm', form), day: days.long(plannedOn), time: plannedTime ?? 'none' });
  return (
    <Card title={title}>
      {heldOn ? (
        <>
          <p className="soft">{say('handover.talk.people', { people })}</p>
          {agreements.length === 0 ? <p>{say('handover.talk.noAgreements')}</p> : null}
          <ul className="follow__agreements" aria-label={say('handover.talk.agreements')}>
            {agreements.map(({ who, what, until }) => (
              <li key={`${who} ${what}`}>
                {what}
                <small>{[who, until ? say('handover.talk.until', { day: days.medium(until) }) : undefined].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
