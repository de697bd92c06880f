import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { NameDialog } from '../../coaching/name-dialog.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { nameChild, unnameChild, type Trajectory } from './trajectory.query.js';

/** Anonymous unless parents agree for this coach's organisation; the colleague who works with the child names it (R38, K11). */
export function NamedChild({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const [isNaming, setNaming] = useState(false);
  const { id, namedChild, side, groupId, groupName, endedOn } = trajectory;
  const unname = useAct(unnameChild, { intent: `unname:${id}` });
  return (
    <Card title={say('trajectory.name')}>
      <div className="flow">
        <p>{namedChild ? say('trajectory.name.named', { child: namedChild.callName }) : say('trajectory.name.anonymous')}</p>
        {unname.refusal ? <RefusalNotice sentence={unname.refusal.sentence} /> : null}
        {namedChild ? (
          <Button size="desk" isPending={unname.isPending} onPress={() => unname.press({ trajectoryId: id })}>
            {say('trajectory.name.take')}
          </Button>
        ) : null}
        {!namedChild && side === 'COLLEAGUE' && groupId && !endedOn ? (
          <div className="trajectory__row">
            <Button size="desk" kind="quiet" onPress={() => setNaming(true)}>
              {say('trajectory.name.give')}
            </Button>
          </div>
        ) : null}
      </div>
      {isNaming && groupId ? <NameHere trajectoryId={id} group={{ id: groupId, name: groupName ?? '' }} onClose={() => setNaming(false)} /> : null}
    </Card>
  );
}

interface NameHereProps {
  trajectoryId: string;
  group: { id: string; name: string };
  onClose: () => void;
}

function NameHere({ trajectoryId, group, onClose }: NameHereProps) {
  const say = useWords();
  const act = useAct(nameChild, { intent: `name:${trajectoryId}`, onDone: onClose });
  return (
    <NameDialog groups={[group]} text={say('trajectory.name.text')} act={act} onName={(childId) => act.press({ trajectoryId, childId })} onClose={onClose} />
  );
}
