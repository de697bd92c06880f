import { Card } from '../../parts/card/card.js';
import { More } from '../../parts/more/more.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { type OwnTrack as Track } from './family.query.js';

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
        {track.endedOn ? (
          <p>{say(track.state === 'LEFT' ? 'family.track.left' : 'family.track.done', { day: days.long(track.endedOn) })}</p>
        ) : (
          <p>{say('family.track.now', { label: track.levelLabel, day: days.long(track.levelSince) })}</p>
        )}
        {track.endedOn ? null : <p>{track.ownerWorksHere ? say('family.track.owner', { name: track.ownerName }) : say('family.track.ownerLeft')}</p>}
        {track.reviewOn ? <p>{say('family.track.review', { day: days.long(track.reviewOn) })}</p> : null}
        {enough && track.state !== 'LEFT' ? <p>{say('family.track.enough', { text: enough })}</p> : null}
        <More title={say('family.track.steps')} note={String(track.steps.length)} level={3}>
          <ol className="ruled">
            {track.steps.map((step) => (
              <OwnStep key={step.id} step={step} levels={track.levels} />
            ))}
          </ol>
        </More>
      </div>
    </Card>
  );
}

/** One decision: to which level, whose it became, why, who decided it together (R27, R39). */
function OwnStep({
  step: { action, toLevel, setsLevel, onDate, decidedBy, ownerName, reason },
  levels,
}: {
  step: Track['steps'][number];
  levels: Track['levels'];
}) {
  const say = useWords();
  const days = useDays();
  const label = setsLevel ? levels.find(({ code }) => code === toLevel)?.label : undefined;
  return (
    <li>
      <b>{[say(`family.step.${action}`), ownerName ? say('track.toOwner', { name: ownerName }) : ''].filter(Boolean).join(' ')}</b>
      {label ? <span>{label}</span> : null}
      {reason ? <span className="family__text">{reason}</span> : null}
      <span className="soft">
        {[
          days.long(onDate),
          decidedBy.length > 0 ? say('track.by', { who: decidedBy.map((one) => say(`track.decider.${one}`)).join(', ') }) : say('track.byCalendar'),
        ].join(' · ')}
      </span>
    </li>
  );
}
