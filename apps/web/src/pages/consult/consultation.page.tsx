import { useEffect } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { OwnershipLine } from '../../parts/ownership/ownership.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { NotUnderHatPage } from '../not-found/not-under-hat.page.js';
import { AnswerForm } from './answer-form.js';
import { consultationQuery, markAnswerRead, type Consultation } from './consult.query.js';
import { Naming } from './naming.js';
import { NextStep } from './next-step.js';
import './consult.css';

/** One question and its answer, for the two of it; the answer appears without reloading (N1). */
export function ConsultationPage() {
  const { consultationId = '' } = useParams();
  const answer = useAnswer(consultationQuery, { id: consultationId });
  useChanges({ kinds: ['CONSULTATION', 'CHILD'] });
  return <PageAnswer query={answer}>{({ consultation }) => (consultation ? <Whole consultation={consultation} /> : <NotUnderHatPage />)}</PageAnswer>;
}

function Whole({ consultation }: { consultation: Consultation }) {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  const { id, side, about, ageBand, asker, specialist, phone, question, tried, answer, answeredOn, answerReadOn, askedOn, dueOn, state, forgetOn, namedChild } =
    consultation;
  const { press } = useAct(markAnswerRead, { intent: `answer-read:${id}` });
  const isNews = side === 'ASKER' && answer !== null && answerReadOn === null;
  useEffect(() => {
    if (isNews) press({ consultationId: id });
    // once: `press` is another function after every answer
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isNews, id]);
  const other = side === 'ASKER' ? specialist : asker;
  return (
    <Page
      width="narrow"
      title={namedChild?.callName ?? say(about === 'CHILD' ? 'consultation.about.CHILD' : 'consultation.about.GROUP_CLIMATE')}
      tabTitle={say('consultation.title')}
      back={<Link href="/consult">{say('consultation.title')}</Link>}
      lead={[say('coaching.with', { name: other }), days.medium(askedOn), ageBand ? nameOf('consultation.age', ageBand) : undefined]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className="flow">
        <OwnershipLine owner={asker} />
        <Card title={say('consultation.theQuestion')}>
          <div className="flow">
            <p className="consult__words">{question}</p>
            {tried ? (
              <p className="consult__words">
                <b>{say('consultation.triedLabel')}</b> {tried}
              </p>
            ) : null}
          </div>
        </Card>
        <div aria-live="polite">
          {answer ? (
            <Card title={say('consultation.answerOf', { name: specialist })} note={answeredOn ? days.medium(answeredOn) : undefined}>
              <p className="consult__words">{answer}</p>
              <small>{say('consultation.advice', { side, asker })}</small>
            </Card>
          ) : null}
          {!answer && side === 'ASKER' && state === 'ASKED' ? (
            <Card title={say('consultation.waiting')} tone="plain">
              <p>{say('consultation.due', { day: days.full(dueOn) })}</p>
              {phone ? (
                <p className="consult__phone">
                  {say('consultation.callInstead')} <a href={`tel:${phone.replaceAll(/[^0-9+]/g, '')}`}>{phone}</a>
                </p>
              ) : null}
            </Card>
          ) : null}
        </div>
        {about === 'CHILD' && state !== 'TAKEN_BACK' ? <Naming consultation={consultation} /> : null}
        {side === 'SPECIALIST' && state === 'ASKED' ? <AnswerForm consultation={consultation} /> : null}
        {side === 'ASKER' ? <NextStep consultation={consultation} /> : null}
        <p className="soft">{say('consultation.forget', { day: days.long(forgetOn) })}</p>
      </div>
    </Page>
  );
}
