import { useState } from 'react';
import { HintedText } from '../../coaching/hinted-text.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useWritten } from '../../session/use-written.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { answerIntervision, takeBackIntervision, type BoardQuestion } from './intervision.query.js';

/** The shortest and longest answer, in characters. */
const [LEAST, MOST] = [3, 500];

/** One question with what others think; only what is one's own is marked, nobody has a name here. */
export function QuestionCard({ question }: { question: BoardQuestion }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const [isAnswering, setAnswering] = useState(false);
  const { id, text, theme, askedOn, own, answers } = question;
  return (
    <Card
      title={text}
      note={[theme ? nameOf('coaching.theme', theme) : null, days.medium(askedOn), own ? say('intervision.own') : null].filter(Boolean).join(' · ')}
    >
      <div className="flow">
        {answers.length > 0 ? (
          <ul className="intervision__answers">
            {answers.map((answer) => (
              <li key={answer.id}>
                <p>{answer.text}</p>
                <small>{[days.medium(answer.answeredOn), answer.own ? say('intervision.own') : null].filter(Boolean).join(' · ')}</small>
                {answer.own ? <TakeBack id={answer.id} label={say('intervision.takeBack.answer')} /> : null}
              </li>
            ))}
          </ul>
        ) : null}
        {isAnswering ? (
          <Think id={id} onClose={() => setAnswering(false)} />
        ) : (
          <div className="intervision__row">
            {own ? <TakeBack id={id} label={say('intervision.takeBack')} /> : <Button onPress={() => setAnswering(true)}>{say('intervision.answer')}</Button>}
          </div>
        )}
      </div>
    </Card>
  );
}

function Think({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords();
  const { text, write, discard } = useWritten(`think:${id}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(answerIntervision, { intent: `answer-intervision:${id}`, onDone: close });
  const said = text.trim();
  return (
    <div className="flow">
      <HintedText label={say('intervision.answer.label')} value={text} onChange={write} most={MOST} rows={2} isIntervision />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="intervision__row">
        <Button
          kind="fill"
          isDisabled={said.length < LEAST || said.length > MOST}
          isPending={act.isPending}
          onPress={() => act.press({ questionId: id, text: said })}
        >
          {say('intervision.answer.submit')}
        </Button>
        <Button onPress={close}>{say('general.cancel')}</Button>
      </div>
    </div>
  );
}

function TakeBack({ id, label }: { id: string; label: string }) {
  const act = useAct(takeBackIntervision, { intent: `take-back-intervision:${id}` });
  return (
    <Button kind="quiet" size="desk" isPending={act.isPending} onPress={() => act.press({ ownId: id })}>
      {label}
    </Button>
  );
}
