import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { turnPage } from '../../parts/page/page.js';
import { Segments } from '../../parts/rating-row/segments.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { type Draft, useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { Agreements, type TypedAgreement } from './agreements.js';
import { holdConversation, type Delivery } from './delivery.query.js';

interface HeldDraft {
  heldOn: string;
  sender: string;
  receiver: string;
  invited?: 'YES' | 'NO';
  present?: 'YES' | 'NO';
  agreements: TypedAgreement[];
}

/** What is being told of the talk, kept on this device until it is sent. */
export function useHeldDraft({ id, conversation }: Pick<Delivery, 'id' | 'conversation'>): Draft<HeldDraft> {
  const { today, name } = useSession();
  const planned = conversation?.plannedOn ?? today;
  return useDraft<HeldDraft>(`hold:${id}`, { heldOn: planned <= today ? planned : today, sender: '', receiver: name, agreements: [] });
}

/** The conversation took place: who was there, and at most three agreements; no minutes (R14, H5). Within a minute. */
export function HoldForm({ delivery, draft, onCancel }: { delivery: Delivery; draft: Draft<HeldDraft>; onCancel: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const { value } = draft;
  const change = (more: Partial<HeldDraft>) => draft.set({ ...value, ...more });
  const act = useAct(holdConversation, {
    intent: `hold:${delivery.id}`,
    onDone: () => {
      draft.discard();
      tell(say('received.talk.isHeld'));
      turnPage();
    },
  });
  // an agreement that is half written waits for its other half; only an empty one is left out
  const agreements = value.agreements.filter(({ who, what, until }) => (who + what + until).trim());
  const isWhole = agreements.every(({ who, what }) => who.trim() && what.trim());
  const isComplete = people(value.sender).length > 0 && people(value.receiver).length > 0 && value.invited && value.present && value.heldOn && isWhole;
  const yesNo = (label: string, key: 'invited' | 'present') => (
    <div className="talk-form__ask">
      <span>{label}</span>
      <Segments
        label={label}
        value={value[key]}
        onChange={(answer) => change({ [key]: answer })}
        options={[
          { key: 'YES' as const, text: say('general.yes') },
          { key: 'NO' as const, text: say('general.no') },
        ]}
      />
    </div>
  );
  return (
    <form
      className="talk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete) return;
        act.press({
          deliveryId: delivery.id,
          version: delivery.version,
          heldOn: value.heldOn,
          senderPeople: people(value.sender),
          receiverPeople: people(value.receiver),
          parentsInvited: value.invited === 'YES',
          parentsPresent: value.present === 'YES',
          agreements: agreements.map(({ who, what, until }) => ({ who: who.trim(), what: what.trim(), until: until || null })),
        });
      }}
    >
      <DayField label={say('received.held.day')} value={value.heldOn} onChange={(heldOn) => change({ heldOn })} until={today} />
      <TextField label={say('received.held.sender')} help={say('received.held.people')} value={value.sender} onChange={(sender) => change({ sender })} />
      <TextField label={say('received.held.receiver')} value={value.receiver} onChange={(receiver) => change({ receiver })} />
      {yesNo(say('received.held.invited'), 'invited')}
      {yesNo(say('received.held.present'), 'present')}
      <Agreements value={value.agreements} onChange={(next) => change({ agreements: next })} today={today} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="arrival__ways">
        <Button type="submit" kind="fill" isPending={act.isPending} isDisabled={!isComplete}>
          {agreements.length > 0 ? say('received.held.with', { count: agreements.length }) : say('received.held.without')}
        </Button>
        <Button onPress={onCancel}>{say('general.cancel')}</Button>
        <SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} />
      </div>
    </form>
  );
}

/** Names with a comma between them. */
function people(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
