import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useExport } from '../../session/use-export.js';
import { trackAddress } from '../../support/addresses.js';
import { useWords } from '../../words/use-words.js';
import { meetingPaperQuery, writeMeetingItem, type Item } from './meeting.query.js';

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

const typedOf = ({ version, question, works, decision, doer, doBy, childInvited }: Item): Typed => ({ version, question: question ?? '', works: works ?? '', decision: decision ?? '', doer: doer ?? '', doBy: doBy ?? '', childInvited });

/** One child in a meeting; parents read each saved word at once. Two who write: the later one reads both. */
export function ItemCard({ item }: { item: Item }) {
  const say = useWords();
  const [saves, setSaves] = useState(0);
  return (
    <Card title={<Link href={trackAddress(item.childId)}>{item.callName}</Link>} note={say(item.childInvited ? 'meeting.invited.both' : 'meeting.invited.parents')} actions={<Print item={item} />}>
      <ItemForm key={saves} item={item} onSaved={() => setSaves(saves + 1)} />
    </Card>
  );
}

function ItemForm({ item, onSaved }: { item: Item; onSaved: () => void }) {
  const say = useWords();
  const draft = useDraft<Typed>(`meeting:${item.id}`, typedOf(item));
  const typed = draft.state === 'empty' ? typedOf(item) : draft.value;
  const isBehind = typed.version !== item.version;
  const act = useAct(writeMeetingItem, {
    intent: `meeting-item:${item.id}`,
    onDone: () => {
      draft.discard();
      onSaved();
    },
  });
  const change = (more: Partial<Typed>) => draft.set({ ...typed, ...more });
  const decided = typed.decision.trim() !== '';
  const isReady = !isBehind && PARTS.every((part) => typed[part].length <= MOST) && (!decided || (typed.doer !== '' && typed.doBy !== ''));
  return (
    <div className="flow">
      {isBehind ? <Meanwhile item={item} onRead={() => change({ version: item.version })} /> : null}
      {PARTS.map((part) => (
        <TextArea key={part} label={say(`meeting.${part}`)} value={typed[part]} onChange={(text) => change({ [part]: text })} most={MOST} rows={2} />
      ))}
      {decided ? (
        <div className="meeting__who">
          <Select label={say('meeting.doer')} options={DOERS.map((key) => ({ key, text: say(`opp.doer.${key}`) }))} value={DOERS.find((one) => one === typed.doer)} onChange={(doer) => change({ doer })} />
          <DayField label={say('meeting.doBy')} value={typed.doBy} onChange={(doBy) => change({ doBy })} from={item.heldOn} />
        </div>
      ) : null}
      <ToggleChips label={say('meeting.invite')} options={[{ key: 'CHILD', text: say('meeting.child', { child: item.callName }) }]} value={typed.childInvited ? ['CHILD'] : []} onChange={(keys) => change({ childInvited: keys.length > 0 })} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="meeting__row">
        <Button
          kind="fill"
          isDisabled={!isReady}
          isPending={act.isPending}
          onPress={() =>
            act.press({
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
        <SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />
      </div>
    </div>
  );
}

function Meanwhile({ item, onRead }: { item: Item; onRead: () => void }) {
  const say = useWords();
  return (
    <Notice tone="warm" role="alert" title={say('meeting.changed')} action={<Button onPress={onRead}>{say('opp.conflict.read')}</Button>}>
      {PARTS.map((part) => (item[part] ? <p key={part}>{item[part]}</p> : null))}
    </Notice>
  );
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
