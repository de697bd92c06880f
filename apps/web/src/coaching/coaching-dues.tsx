import { Answer } from '../session/answer.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/use-words.js';
import { ownTrajectoriesQuery } from './coaching.query.js';
import { HatLink } from './hat-link.js';
import { type AskedDue, useDues } from './use-dues.js';
import './trajectory-lines.css';

/** On *Vandaag*: what is asked of the reader in the own trajectories, a line each that leads to the very place; nothing when nothing is asked. */
export function CoachingDues({ hat }: { hat: string }) {
  const answer = useDues(hat);
  return <Answer query={answer}>{(dues) => <Dues dues={dues} hat={hat} />}</Answer>;
}

function Dues({ dues, hat }: { dues: readonly AskedDue[]; hat: string }) {
  const say = useWords();
  const { data } = useAnswer(ownTrajectoriesQuery, {}, { hat });
  const lines = data?.myTrajectories ?? [];
  // with one trajectory it can be about no other
  const aboutOf = (id: string) => (lines.length > 1 ? lines.find((line) => line.id === id)?.question : undefined);
  if (dues.length === 0) return null;
  return (
    <div>
      <h3>{say('coaching.dues')}</h3>
      <ul className="trajectory-lines">
        {dues.map(({ trajectoryId, sentence, place }) => (
          <li key={`${trajectoryId} ${sentence}`}>
            <HatLink hat={hat} href={`/traject/${trajectoryId}#${place}`}>
              {sentence}
            </HatLink>
            <small>{aboutOf(trajectoryId)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
