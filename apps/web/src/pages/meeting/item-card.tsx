import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useExport } from '../../session/use-export.js';
import { useWriting } from '../../session/use-writing.js';
import { trackAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { meetingPaperQuery, writeMeetingItem, type Item } from './meeting.query.js';
import { TakeOff } from './take-off.js';

const PARTS = ['question', 'works', 'decision'] as const;
type Part = (typeof PARTS)[number];
const DOERS = ['PARENTS', 'CHILD', 'NETWORK', 'TEACHER', 'PEDAGOGICAL_STAFF', 'BSO_STAFF', 'CARE_COORDINATOR', 'SPECIALIST', 'YOUTH_CARE'] as const;
const MOST = 1_000;

interface Typed extends Record<Part, string> {
  version: number;
  doer: string;
  doBy: string;
  childInvited: boolean;
}

const typedOf = ({ version, question, works, decision, doer, doBy, childInvited }: Item): Typed => ({
  version,
  question: question ?? '',
  works: works ?? '',
  decision: decision ?? '',
  doer: doer ?? '',
  doBy: doBy ?? '',
  childInvited,
});

/** One child in a meeting; parents read each saved word at once. Two who write: the later one reads both. */
export function ItemCard({ item }: { item: Item }) {
  const say = useWords();
  return (
    <Card
      title={<Link href={trackAddress(item.childId)}>{item.callName}</Link>}
      note={say(item.childInvited ? 'meeting.invited.both' : 'meeting.invited.parents')}
      actions={
        <>
          <TakeOff item={item} />
          <Print item={item} />
        </>
      }
    >
      <ItemForm item={item} />
    </Card>
  );
}

function ItemForm({ item }: { item: Item }) {
  const say = useWords();
  const { typed, change, ...writing } = useWriting({
    document: writeMeetingItem,
    name: `meeting:${item.id}`,
    saved: typedOf(item),
    onSaved: () => tell(say('meeting.saved')),
  });
  const decided = typed.decision.trim() !== '';
  const isReady = !writing.isBehind && PARTS.every((part) => typed[part].length <= MOST) && (!decided || (typed.doer !== '' && typed.doBy !== ''));
  return (
    <div className="flow">
      {writing.isBehind ? <Written item={item} onRead={writing.read} onDrop={writing.drop} /> : null}
      {PARTS.map((part) => (
        <TextArea key={part} label={say(`meeting.${part}`)} value={typed[part]} onChange={(text) => change({ [part]: text })} most={MOST} rows={2} />
      ))}
      {decided ? (
        <div className="meeting__who">
          <Select
            label={say('meeting.doer')}
            options={DOERS.map((key) => ({ key, text: say(`opp.doer.${key}`) }))}
            value={DOERS.find((one) => one === typed.doer)}
            onChange={(doer) => change({ doer })}
          />
          <DayField label={say('meeting.doBy')} value={typed.doBy} onChange={(doBy) => change({ doBy })} from={item.heldOn} />
        </div>
      ) : null}
      <ToggleChips
        label={say('meeting.invite')}
        options={[{ key: 'CHILD', text: say('meeting.child', { child: item.callName }) }]}
        value={typed.childInvited ? ['CHILD'] : []}
        onChange={(keys) => change({ childInvited: keys.length > 0 })}
      />
      {writing.refused ? <RefusalNotice sentence={writing.refused} /> : null}
      <div className="meeting__row">
        <Button
          kind="fill"
          isDisabled={!isReady}
          isPending={writing.isPending}
          onPress={() =>
            writing.save({
              childId: item.childId,
              itemId: item.id,
              version: typed.version,
              childInvited: typed.childInvited,
              question: typed.question.trim() || null,
              works: typed.works.trim() || null,
              decision: typed.decision.trim() || null,
              doer: decided ? (DOERS.find((one) => one === typed.doer) ?? null) : null,
              doBy: decided ? typed.doBy || null : null,
            })
          }
        >
          {say('meeting.save')}
        </Button>
        <SaveState {...writing.kept} />
      </div>
    </div>
  );
}

/** What a colleague wrote meanwhile, with who does it and when. */
function Written({ item, onRead, onDrop }: { item: Item; onRead: () => void; onDrop: () => void }) {
  const say = useWords();
  const days = useDays();
  const parts = PARTS.map((part) => ({ part: say(`meeting.${part}`), text: item[part] ?? say('meeting.open') }));
  const who =
    item.doer && item.doBy
      ? [{ part: say('meeting.doer'), text: say('meeting.whoWhen', { who: say(`opp.doer.${item.doer}`), day: days.long(item.doBy) }) }]
      : [];
  return <Meanwhile title={say('meeting.meanwhile')} saved={[...parts, ...who]} onRead={onRead} onDrop={onDrop} />;
}

/** The same page on paper. */
export function Print({ item }: { item: Item }) {
  const say = useWords();
  const [refused, setRefused] = useState('');
  const save = useExport(meetingPaperQuery, ({ meetingPaper }) => meetingPaper, setRefused);
  return (
    <>
      <Button size="desk" onPress={() => save({ childId: item.childId, itemId: item.id })}>
        {say('meeting.print')}
      </Button>
      {refused ? <RefusalNotice sentence={refused} /> : null}
    </>
  );
}
