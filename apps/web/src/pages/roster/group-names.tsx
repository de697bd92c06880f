import { useState } from 'react';
import { Card } from '../../parts/card/card.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { ChildNames } from './child-names.js';
import { groupNamesQuery, placesQuery } from './roster.query.js';

/** The list of one group. Opening it is a line in the log, so nothing opens before one is chosen. */
export function GroupNames() {
  const say = useWords();
  const [chosen, setChosen] = useState('');
  const places = useAnswer(placesQuery, {});
  const group = useAnswer(groupNamesQuery, { groupId: chosen }, { enabled: chosen !== '' });
  return (
    <Card title={say('roster.group')}>
      <div className="flow">
        <Answer query={places}>
          {({ myGroups }) => (
            <Select
              label={say('roster.groupLabel')}
              placeholder={say('roster.choose')}
              value={chosen || undefined}
              options={myGroups.map(({ id, name, locationName }) => ({ key: id, text: `${name} · ${locationName}` }))}
              onChange={setChosen}
            />
          )}
        </Answer>
        {chosen ? <Answer query={group}>{({ group: told }) => <ChildNames list={told.children ?? []} none={say('group.empty')} />}</Answer> : null}
      </div>
    </Card>
  );
}
