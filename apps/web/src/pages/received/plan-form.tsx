import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { DayField, TimeField } from '../../parts/text-field/day-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { planConversation, type Delivery } from './delivery.query.js';

const forms = ['SHORT_CALL', 'SIT_TOGETHER'] as const;

/** When they speak, and how; moving it is the same. */
export function PlanForm({ delivery, onCancel }: { delivery: Delivery; onCancel?: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const known = delivery.conversation;
  const [form, setForm] = useState<(typeof forms)[number] | undefined>(known?.form ?? forms.find((answer) => answer === delivery.warmAnswer));
  const [day, setDay] = useState(known?.plannedOn ?? '');
  const [time, setTime] = useState(known?.plannedTime ?? '');
  const act = useAct(planConversation, { intent: `plan:${delivery.id}`, onDone: () => tell(say('received.talk.isPlanned')) });
  return (
    <form
      className="talk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (form && day) act.press({ deliveryId: delivery.id, version: delivery.version, form, on: day, time: time || null });
      }}
    >
      <ChoiceButtons
        label={say('received.talk.how')}
        value={form}
        onChange={setForm}
        options={forms.map((key) => ({ key, text: nameOf('handover.warm', key), note: nameOf('handover.minutes', key) }))}
      />
      <div className="talk-form__pair">
        <DayField label={say('received.talk.day')} value={day} onChange={setDay} from={today} />
        <TimeField label={say('received.talk.time')} value={time} onChange={setTime} />
      </div>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="arrival__ways">
        <Button type="submit" kind="fill" isPending={act.isPending} isDisabled={!form || !day}>
          {say('received.talk.planNow')}
        </Button>
        {onCancel ? <Button onPress={onCancel}>{say('general.cancel')}</Button> : null}
      </div>
    </form>
  );
}
