import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { guardiansQuery, type Handover } from './handover.query.js';
import { PaperDialog } from './paper-dialog.js';

/** Who with authority answered and who did not yet; what each chose stays theirs. Paper comes in here too. */
export function Deciding({ handover, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const guardians = useAnswer(guardiansQuery, { childId: handover.childId });
  const [onPaper, setOnPaper] = useState<{ id: string; name: string }>();
  const answered = (id: string) => handover.decisions.find(({ guardianId, issue }) => guardianId === id && issue === handover.issue);
  return (
    <Card title={say('prepare.deciding')}>
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
                        {decision && decision.choice !== 'WITHDRAWN' ? say('prepare.decided', { day: days.medium(decision.decidedOn), method: decision.method }) : say('prepare.undecided')}
                      </small>
                    </span>
                    <Button size="desk" aria-label={say('prepare.paper.of', { name })} onPress={() => setOnPaper({ id, name })}>
                      {say('prepare.paper')}
                    </Button>
                  </li>
                );
              })}
          </ul>
        )}
      </Answer>
      <PaperDialog handover={handover} child={child} guardian={onPaper} onClose={() => setOnPaper(undefined)} />
    </Card>
  );
}
