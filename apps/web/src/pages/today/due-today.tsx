import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { dueAddress } from '../../support/addresses.js';
import { DueLines } from '../../support/due-lines.js';
import { duesQuery } from '../../support/due.query.js';
import { useOwnPlace } from '../../support/own-place.js';

const FIRST = 6;

/** What comes first of everything with a clock, without a press (5.5 job 1). */
export function DueToday() {
  const say = useWords();
  const { locationId, choice } = useOwnPlace();
  const answer = useAnswer(duesQuery, { locationId, first: FIRST });
  return (
    <Card
      title={say('due.title')}
      actions={
        <LinkButton size="desk" href={dueAddress}>
          {say('due.more')}
        </LinkButton>
      }
    >
      {choice}
      <Answer query={answer}>
        {({ supportDues }) => (supportDues.length > 0 ? <DueLines label={say('due.soon')} dues={supportDues} /> : <p className="soft">{say('due.none')}</p>)}
      </Answer>
    </Card>
  );
}
