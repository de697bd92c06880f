import { useEffect } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { OwnershipLine } from '../../parts/ownership/ownership.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { NotUnderHatPage } from '../not-found/not-under-hat.page.js';
import { AnswerForm } from './answer-form.js';
import { isGone } from './consultation-lines.js';
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
  const { id, side, about, ageBand, asker, specialist, question, tried, answer, answeredOn, answerReadOn, askedOn, state, forgetOn, namedChild } = consultation;
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
          {!answer && side === 'ASKER' && state === 'ASKED' ? <NoAnswerYet consultation={consultation} /> : null}
        </div>
        {about === 'CHILD' && state !== 'TAKEN_BACK' ? <Naming consultation={consultation} /> : null}
        {side === 'SPECIALIST' && state === 'ASKED' ? <AnswerForm consultation={consultation} /> : null}
        {side === 'ASKER' ? <NextStep consultation={consultation} /> : null}
        <p className="soft">{say('consultation.forget', { day: days.long(forgetOn) })}</p>
      </div>
    </Page>
  );
}

/** By when an answer was promised, and that calling is quicker; or that none comes any more, for the specialist is gone. */
function NoAnswerYet({ consultation }: { consultation: Consultation }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const { specialist, specialistUntil, dueOn, phone } = consultation;
  if (specialistUntil && isGone(consultation, today)) {
    return (
      <Card title={say('consultation.waiting')} tone="warm">
        <p>{say('consultation.gone.text', { name: specialist, day: days.medium(specialistUntil) })}</p>
      </Card>
    );
  }
  return (
    <Card title={say('consultation.waiting')}>
      <p>{say(dueOn < today ? 'consultation.late' : 'consultation.due', { day: days.full(dueOn) })}</p>
      {phone ? (
        <p className="consult__phone">
          {say('consultation.callInstead')} <a href={`tel:${phone.replaceAll(/[^0-9+]/g, '')}`}>{phone}</a>
        </p>
      ) : null}
    </Card>
  );
}
