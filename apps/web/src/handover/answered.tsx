import { Card } from '../parts/card/card.js';
import { useDays } from '../words/use-days.js';
import { useNames, useWords } from '../words/use-words.js';
import './follow.css';

interface AnsweredProps {
  feedback: { complete: number; usable: number; recognised: number; text: string | null; givenOn: string };
}

const questions = ['complete', 'usable', 'recognised'] as const;

/** The school's three answers on the handover, not on the child (R17, X4). */
export function Answered({ feedback }: AnsweredProps) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  return (
    <Card title={say('handover.feedback')} note={days.medium(feedback.givenOn)}>
      <dl className="follow__answers">
        {questions.map((question) => (
          <div key={question}>
            <dt>{say(`handover.feedback.${question}`)}</dt>
            <dd>
              {nameOf('handover.feedback.point', String(feedback[question]))} <small>{say('handover.feedback.of', { point: feedback[question] })}</small>
            </dd>
          </div>
        ))}
      </dl>
      {feedback.text ? <p>{feedback.text}</p> : null}
    </Card>
  );
}
