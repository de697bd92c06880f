import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { ChildNames } from './child-names.js';
import { toSettleQuery } from './roster.query.js';

/** Children in no group, and children with a guardian whose authority must be asked. */
export function ToSettle() {
  const say = useWords();
  const answer = useAnswer(toSettleQuery, {});
  return (
    <Answer query={answer}>
      {({ childrenWithoutGroup, childrenWithUnknownAuthority }) => (
        <>
          <Card title={say('today.settle.authority')}>
            <ChildNames list={childrenWithUnknownAuthority} none={say('today.settle.authorityNone')} />
          </Card>
          <Card title={say('today.settle.group')}>
            <ChildNames list={childrenWithoutGroup} none={say('today.settle.groupNone')} />
          </Card>
        </>
      )}
    </Answer>
  );
}
