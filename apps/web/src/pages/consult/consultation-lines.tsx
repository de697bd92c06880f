import { HatLink } from '../../coaching/hat-link.js';
import { useHat, useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import '../../coaching/trajectory-lines.css';
import type { ConsultationLine } from './consult.query.js';

interface ConsultationLinesProps {
  consultations: readonly ConsultationLine[];
  /** Under which hat they were asked for, where several stand side by side; without it the one that is on. */
  hat?: string;
}

/** Questions in a line each: whom, and whether there is an answer yet or by when. What waits for the reader comes first. */
export function ConsultationLines({ consultations, hat }: ConsultationLinesProps) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const worn = useHat();
  const standing = consultations
    .filter(({ state }) => state !== 'TAKEN_BACK')
    .toSorted((one, other) => Number(waitsForReader(other, today)) - Number(waitsForReader(one, today)));
  const stand = (line: ConsultationLine) => {
    const { side, state, answerReadOn, dueOn } = line;
    if (isGone(line, today)) return say('consultation.gone');
    if (state === 'ASKED') return say(dueOn < today ? 'consultation.late' : 'consultation.due', { day: days.full(dueOn) });
    if (side === 'ASKER' && !answerReadOn) return say('consultation.new');
    if (isTimeToSay(line, today)) return say('consultation.useful.ask');
    return say(side === 'ASKER' && state === 'DECIDED' ? 'consultation.decided' : 'consultation.answered');
  };
  if (standing.length === 0) return <p className="soft">{say('consultation.none')}</p>;
  return (
    <ul className="trajectory-lines">
      {standing.map((line) => (
        <li key={line.id}>
          <HatLink hat={hat ?? worn.key} href={`/consult/${line.id}`}>
            {line.question ?? say('consultation.title')}
          </HatLink>
          <small>{[say('coaching.with', { name: line.side === 'ASKER' ? line.specialist : line.asker }), days.medium(line.askedOn)].join(' · ')}</small>
          <span className="trajectory-lines__next" data-soon={waitsForReader(line, today) || undefined}>
            {stand(line)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether the reader has something to do: an answer to give, one to read, or one tap on whether it was of use. */
export function waitsForReader(line: ConsultationLine, today: string): boolean {
  const { side, state, answerReadOn } = line;
  if (side === 'SPECIALIST') return state === 'ASKED';
  return isGone(line, today) || (state !== 'ASKED' && state !== 'TAKEN_BACK' && !answerReadOn) || isTimeToSay(line, today);
}

const isTimeToSay = ({ side, usefulnessFrom, usefulness }: ConsultationLine, today: string) =>
  side === 'ASKER' && usefulnessFrom !== null && usefulnessFrom <= today && !usefulness;

/** Whether the one who was asked works there no longer, so that no answer comes any more. */
export function isGone({ side, state, specialistUntil }: Pick<ConsultationLine, 'side' | 'state' | 'specialistUntil'>, today: string): boolean {
  return side === 'ASKER' && state === 'ASKED' && specialistUntil !== null && specialistUntil < today;
}
