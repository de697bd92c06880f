import { Button } from '../../parts/button/button.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { guardiansQuery } from '../../signed/guardians.query.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { Handover } from './handover.query.js';

interface WhoDecidesProps {
  handover: Handover;
  /** On which issue. */
  issue: number | null;
  /** Somebody's paper lies here. */
  onPaper: (guardian: { id: string; name: string }) => void;
}

/** A part that was taken back leaves the choice on the whole as it is. */
const takesBackParts = ({ choice, parts }: Handover['decisions'][number]) => choice === 'WITHDRAWN' && parts.length > 0;

/** Who with authority answered and who did not yet; what each chose stays theirs. */
export function WhoDecides({ handover, issue, onPaper }: WhoDecidesProps) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const guardians = useAnswer(guardiansQuery, { childId: handover.childId });
  const answered = (id: string) => {
    const last = handover.decisions.find((decision) => decision.guardianId === id && !takesBackParts(decision));
    return last?.issue === issue && last.choice !== 'WITHDRAWN' ? last : undefined;
  };
  return (
    <Answer query={guardians}>
      {({ guardians: all }) => (
        <ul className="deciding">
          {all
            .filter(({ authority }) => authority === 'YES')
            .map(({ id, name, relation }) => {
              const decision = answered(id);
              return (
                <li key={id}>
                  <span>
                    <b>{name}</b> <span className="soft">{relation ? nameOf('handover.relation', relation) : ''}</span>
                    <small>
                      {decision ? say('prepare.decided', { day: days.medium(decision.decidedOn), method: decision.method }) : say('prepare.undecided')}
                    </small>
                  </span>
                  <Button size="desk" aria-label={say('prepare.paper.of', { name })} onPress={() => onPaper({ id, name })}>
                    {say('prepare.paper')}
                  </Button>
                </li>
              );
            })}
        </ul>
      )}
    </Answer>
  );
}
