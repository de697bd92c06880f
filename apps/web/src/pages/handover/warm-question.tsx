import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { answerWarm, type Handover } from './handover.query.js';

const answers = ['PAPER', 'SHORT_CALL', 'SIT_TOGETHER'] as const;

/** Cold or warm, one question with three answers (H3); paper falls away where a conversation belongs (R14). */
export function WarmQuestion({ handover, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const nameOf = useNames();
  const act = useAct(answerWarm, { intent: `warm:${handover.id}` });
  const { warmRequired, warmReasons, warmAnswer } = handover;
  const reasons = warmReasons.map((reason) => nameOf('handover.reason', reason)).join(', ');
  return (
    <Card title={say('prepare.warm', { child })}>
      <div className="flow">
        {warmRequired ? <p>{say('prepare.warm.required', { reasons })}</p> : null}
        <ChoiceButtons
          label={say('prepare.warm', { child })}
          value={answers.find((answer) => answer === warmAnswer)}
          onChange={(answer) => act.press({ handoverId: handover.id, version: handover.version, answer })}
          options={answers
            .filter((answer) => answer !== 'PAPER' || !warmRequired)
            .map((key) => ({ key, text: nameOf('handover.warm', key), note: nameOf('handover.minutes', key) }))}
        />
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}
