import { WhyDay } from '../../handover/why-day.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { giveFeedback, type Delivery } from './delivery.query.js';

const questions = ['complete', 'usable', 'recognised'] as const;
type Question = (typeof questions)[number];
type TypedFeedback = Partial<Record<Question, number>> & { text: string };
const points = ['1', '2', '3', '4', '5'] as const;

/** Three answers on the handover, not on the child, six to twelve weeks after the first day (R17, X4): four taps. */
export function Feedback({ delivery, today }: { delivery: Delivery; today: string }) {
  const say = useWords();
  const days = useDays();
  const { state, feedbackFrom, feedbackDue } = delivery;
  if (state !== 'STARTING_LEVEL_CONFIRMED') return null;
  if (feedbackFrom && today < feedbackFrom) {
    return (
      <Card title={say('received.feedback')}>
        <p className="soft">
          {say('received.feedback.later', { day: days.long(feedbackFrom) })} <WhyDay days={delivery.days} rule="FEEDBACK_FROM" />
        </p>
      </Card>
    );
  }
  return (
    <Card
      title={say('received.feedback')}
      note={
        feedbackDue ? (
          <>
            {say('received.level.due', { day: days.medium(feedbackDue) })} <WhyDay days={delivery.days} rule="FEEDBACK_UNTIL" />
          </>
        ) : undefined
      }
      tone="warm"
    >
      <FeedbackForm delivery={delivery} />
    </Card>
  );
}

function FeedbackForm({ delivery }: { delivery: Delivery }) {
  const say = useWords();
  const nameOf = useNames();
  const draft = useDraft<TypedFeedback>(`feedback:${delivery.id}`, { text: '' });
  const act = useAct(giveFeedback, {
    intent: `feedback:${delivery.id}`,
    onDone: () => {
      draft.discard();
      tell(say('received.feedback.done'));
    },
  });
  const { complete, usable, recognised, text } = draft.value;
  const change = (more: Partial<TypedFeedback>) => draft.set({ ...draft.value, ...more });
  const anchors = points.map((point) => nameOf('handover.feedback.point', point)) as [string, string, string, string, string];
  return (
    <div className="talk-form">
      <p>{say('received.feedback.about')}</p>
      {questions.map((question) => (
        <ScaleRow
          key={question}
          label={say(`handover.feedback.${question}`)}
          anchors={anchors}
          value={draft.value[question]}
          onChange={(point) => change({ [question]: point })}
        />
      ))}
      <TextArea
        label={say('received.feedback.text')}
        value={text}
        onChange={(typed) => change({ text: typed })}
        most={500}
        foot={<SaveState state={draft.state} at={draft.at} />}
      />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <Button
        kind="fill"
        wide
        isPending={act.isPending}
        isDisabled={!complete || !usable || !recognised || text.length > 500}
        onPress={() =>
          complete &&
          usable &&
          recognised &&
          act.press({ deliveryId: delivery.id, version: delivery.version, complete, usable, recognised, text: text.trim() || null })
        }
      >
        {say('received.feedback.send', { place: delivery.sender?.locationName ?? '' })}
      </Button>
    </div>
  );
}
