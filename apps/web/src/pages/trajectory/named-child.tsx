import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { graphql } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { PaperConsents } from './paper-consents.js';
import { nameChild, unnameChild, type Trajectory } from './trajectory.query.js';

const childrenQuery = graphql(`
  query ChildrenToName($groupId: ID!) {
    groupLevels(groupId: $groupId) {
      children { id callName familyInitial }
    }
  }
`);

/** Anonymous unless parents agree for this coach's organisation; the colleague who works with the child names it (R38, K11). */
export function NamedChild({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const [isNaming, setNaming] = useState(false);
  const { id, namedChild, side, groupId, endedOn } = trajectory;
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
      {isNaming && groupId ? <NameDialog trajectoryId={id} groupId={groupId} onClose={() => setNaming(false)} /> : null}
    </Card>
  );
}

function NameDialog({ trajectoryId, groupId, onClose }: { trajectoryId: string; groupId: string; onClose: () => void }) {
  const say = useWords();
  const [child, setChild] = useState<string>();
  const children = useAnswer(childrenQuery, { groupId });
  const act = useAct(nameChild, { intent: `name:${trajectoryId}`, onDone: onClose });
  const options = (children.data?.groupLevels.children ?? []).map(({ id, callName, familyInitial }) => ({ key: id, text: [callName, familyInitial].filter(Boolean).join(' ') }));
  return (
    <FormDialog
      title={say('trajectory.name.title')}
      submit={say('trajectory.name.submit')}
      isReady={child !== undefined}
      isPending={act.isPending}
      isWaiting={act.isWaiting}
      refused={act.refusal?.sentence}
      onClose={onClose}
      onSubmit={() => child && act.press({ trajectoryId, childId: child })}
    >
      <p>{say('trajectory.name.text')}</p>
      <Select label={say('trajectory.name.child')} options={options} value={child} onChange={setChild} placeholder={say('trajectory.name.choose')} />
      {child ? <PaperConsents childId={child} /> : null}
    </FormDialog>
  );
}
