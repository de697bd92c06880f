import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { dueAddress } from '../../support/addresses.js';
import type { DueKind } from '../../support/due-kinds.js';
import { useOwnPlace } from '../../support/own-place.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useWords } from '../../words/use-words.js';
import { ItemCard } from './item-card.js';
import { agendaQuery, planMeeting } from './meeting.query.js';
import './meeting.css';

/** *Ondersteuningsoverleg* of a day: an agenda from what runs, and per child question, what works, decision, who and when (N3). */
export function MeetingPage() {
  const say = useWords();
  const { today } = useSession();
  const [on, setOn] = useState(today);
  const { locationId, choice } = useOwnPlace();
  const agenda = useAnswer(agendaQuery, { locationId, on: on || today }, { enabled: locationId !== '' });
  useChanges({ kinds: ['CHILD'] });
  return (
    <Page title={say('meeting.title')} tabTitle={say('meeting.title')} back={<Link href={dueAddress}>{say('due.title')}</Link>} lead={say('meeting.lead')}>
      <div className="flow">
        <div className="meeting__day">
          <DayField label={say('meeting.day')} value={on} onChange={setOn} />
          {choice}
        </div>
        <Answer query={agenda}>
          {({ meetingAgenda, supportDues }) => (
            <>
              {meetingAgenda.length === 0 ? <p className="soft">{say('meeting.none')}</p> : null}
              {meetingAgenda.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
              {on >= today ? (
                <PutOnAgenda
                  key={`${on}:${meetingAgenda.length}`}
                  on={on}
                  known={meetingAgenda.map(({ childId }) => childId)}
                  runs={supportDues.filter(isOfSupport)}
                />
              ) : null}
            </>
          )}
        </Answer>
      </div>
    </Page>
  );
}

/** An application or a TLV is no support yet: without a track there is nothing to meet about. */
const isOfSupport = ({ kind }: { kind: DueKind }) => kind !== 'APPLICATION' && kind !== 'DECLARATION';

function PutOnAgenda({
  on,
  known,
  runs,
}: {
  on: string;
  known: readonly string[];
  runs: readonly { childId: string; callName: string; groupName: string | null }[];
}) {
  const say = useWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const act = useAct(planMeeting, { intent: `meeting:${on}:${known.length}` });
  const groupName = useGroupName();
  const children = [...new Map(runs.map((one) => [one.childId, one])).values()];
  const isAlone = (name: string) => children.filter(({ callName }) => callName === name).length === 1;
  const options = children
    .filter(({ childId }) => !known.includes(childId))
    .map(({ childId, callName, groupName: group }) => ({ key: childId, text: group && !isAlone(callName) ? `${callName}, ${groupName(group)}` : callName }));
  return (
    <Card title={say('meeting.agenda')}>
      <div className="flow">
        {options.length === 0 ? (
          <p className="soft">{say('meeting.nobodyLeft')}</p>
        ) : (
          <ToggleChips label={say('meeting.pick')} options={options} value={chosen} onChange={setChosen} />
        )}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        {options.length === 0 ? null : (
          <div>
            <Button
              kind="fill"
              isDisabled={chosen.length === 0 || chosen.length > 20}
              isPending={act.isPending}
              onPress={() => act.press({ on, childIds: chosen })}
            >
              {say('meeting.plan')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
