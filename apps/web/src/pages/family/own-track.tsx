import { Card } from '../../parts/card/card.js';
import { More } from '../../parts/more/more.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { ownPlanQuery, type OwnTrack as Track } from './family.query.js';

/** The support of an own child in plain words: where it stands, whom one can turn to, when one looks; *klaar!* when it is (X16). */
export function OwnTrack({ track }: { track?: Track }) {
  const say = useWords();
  const days = useDays();
  if (!track) {
    return (
      <Card title={say('family.track')}>
        <p>{say('family.track.none')}</p>
      </Card>
    );
  }
  const enough = track.steps.findLast(({ enoughWhen }) => enoughWhen)?.enoughWhen;
  return (
    <Card title={say('family.track')}>
      <div className="flow">
        {track.endedOn ? <p>{say('family.track.done', { day: days.long(track.endedOn) })}</p> : <p>{say('family.track.now', { label: track.levelLabel, day: days.long(track.startedOn) })}</p>}
        {track.endedOn ? null : <p>{say('family.track.owner', { name: track.ownerName })}</p>}
        {track.reviewOn ? <p>{say('family.track.review', { day: days.long(track.reviewOn) })}</p> : null}
        {enough ? <p>{say('family.track.enough', { text: enough })}</p> : null}
        <More title={say('family.track.steps')} note={String(track.steps.length)} level={3}>
          <ol className="ruled">
            {track.steps.map(({ id, action, onDate }) => (
              <li key={id}>
                {say(`family.step.${action}`)} <span className="soft">{days.long(onDate)}</span>
              </li>
            ))}
          </ol>
        </More>
      </div>
    </Card>
  );
}

/** What helps first, then what is worked on. */
export function OwnPlan({ childId, trackId }: { childId: string; trackId: string }) {
  const say = useWords();
  const days = useDays();
  const { data } = useAnswer(ownPlanQuery, { childId, trackId });
  const helps = data?.supportNeeds.filter(({ kind }) => kind === 'STIMULATING') ?? [];
  const goals = data?.supportGoals.filter(({ state }) => state === 'OPEN') ?? [];
  return (
    <>
      {helps.length > 0 ? (
        <Card title={say('family.helps')}>
          <ul className="ruled">
            {helps.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      {goals.length > 0 ? (
        <Card title={say('family.goals')}>
          <ul className="ruled">
            {goals.map(({ id, aim, lookOn }) => (
              <li key={id}>{say('family.goal', { aim: aim ?? '', day: days.long(lookOn) })}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
