import { useState } from 'react';
import { NameDialog } from '../../coaching/name-dialog.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { askPlacesQuery } from '../question/question.query.js';
import { nameChildInConsultation, unnameChildInConsultation, type Consultation } from './consult.query.js';

/**
 * With or without a name: without, unless every parent with authority agrees for the specialist's organisation; who asked may
 * then name the child, and it is anonymous again the moment a parent withdraws (R38, K11).
 */
export function Naming({ consultation }: { consultation: Consultation }) {
  const say = useWords();
  const { side, namedChild, employer, specialist } = consultation;
  const stand = namedChild
    ? say('consultation.name.named', { child: namedChild.callName, employer: employer?.name ?? specialist })
    : say(side === 'ASKER' ? 'consultation.name.anonymous' : 'consultation.name.none');
  return (
    <Card title={say('trajectory.name')}>
      <div className="flow">
        <p role="status">{stand}</p>
        {side === 'ASKER' ? <Change consultation={consultation} /> : null}
      </div>
    </Card>
  );
}

function Change({ consultation }: { consultation: Consultation }) {
  const say = useWords();
  const { id, version, locationId, namedChild, employer, specialist } = consultation;
  const [isNaming, setNaming] = useState(false);
  const places = useAnswer(askPlacesQuery, {});
  const unname = useAct(unnameChildInConsultation, { intent: `unname-in-consultation:${id}` });
  const groups = (places.data?.myGroups ?? []).filter((group) => group.locationId === locationId);
  if (namedChild) {
    return (
      <>
        {unname.refusal ? <RefusalNotice sentence={unname.refusal.sentence} /> : null}
        <Button size="desk" isPending={unname.isPending} onPress={() => unname.press({ consultationId: id, version })}>
          {say('trajectory.name.take')}
        </Button>
      </>
    );
  }
  if (!employer) return <p className="soft">{say('consultation.name.noEmployer', { name: specialist })}</p>;
  return (
    <>
      <p className="soft">{say('consultation.name.ask', { employer: employer.name })}</p>
      {groups.length > 0 ? (
        <div>
          <Button size="desk" onPress={() => setNaming(true)}>
            {say('trajectory.name.give')}
          </Button>
        </div>
      ) : null}
      {isNaming ? <NameHere consultation={consultation} groups={groups} onClose={() => setNaming(false)} /> : null}
    </>
  );
}

interface NameHereProps {
  consultation: Consultation;
  groups: readonly { id: string; name: string }[];
  onClose: () => void;
}

function NameHere({ consultation: { id, version, employer }, groups, onClose }: NameHereProps) {
  const say = useWords();
  const act = useAct(nameChildInConsultation, { intent: `name-in-consultation:${id}`, onDone: onClose });
  const text = say('consultation.name.text', { employer: employer?.name ?? '' });
  return (
    <NameDialog
      groups={groups}
      employerId={employer?.employerId}
      text={text}
      act={act}
      onName={(childId) => act.press({ consultationId: id, childId, version })}
      onClose={onClose}
    />
  );
}
