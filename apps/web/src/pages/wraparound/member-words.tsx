import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Member } from './wraparound.query.js';
import './wraparound.css';

/** Somebody of another organisation in words: as what, of where, why, from when to when. */
export function MemberWords({ member: { work, organisation, why, fromOn, untilOn, state, endedOn, endedBy } }: { member: Member }) {
  const say = useWords();
  const days = useDays();
  return (
    <>
      <p>
        <strong>{say('wraparound.who', { work, organisation })}</strong>
      </p>
      {why ? <p className="wraparound__text">{why}</p> : null}
      <p className="soft">
        {endedBy && endedOn
          ? say(`wraparound.end.${endedBy}`, { day: days.long(endedOn) })
          : `${state === 'ENDED' ? '' : say(`wraparound.state.${state}`)} ${say('wraparound.days', { from: days.long(fromOn), until: days.long(untilOn) })}`}
      </p>
    </>
  );
}
