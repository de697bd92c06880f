import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { coachesHereQuery } from './coaching-figures.query.js';

/** Who coaches at a location and that each keeps up with the own trade: a day, never what stands in a profile (X14). */
export function CoachesHere({ locationId }: { locationId: string }) {
  const say = useWords();
  const days = useDays();
  const answer = useAnswer(coachesHereQuery, { locationId });
  return (
    <Card title={say('monitor.coaches')}>
      <Answer query={answer}>
        {({ coachCurrency }) =>
          coachCurrency.length === 0 ? (
            <p className="soft">{say('monitor.coaches.none')}</p>
          ) : (
            <>
              <ul className="ruled">
                {coachCurrency.map(({ accountId, name, updatedOn }) => (
                  <li key={accountId}>
                    <b>{name}</b>
                    <span className="soft">{updatedOn ? say('monitor.coaches.updated', { day: days.long(updatedOn) }) : say('monitor.coaches.notYet')}</span>
                  </li>
                ))}
              </ul>
              <p className="soft">{say('monitor.coaches.why')}</p>
            </>
          )
        }
      </Answer>
    </Card>
  );
}
