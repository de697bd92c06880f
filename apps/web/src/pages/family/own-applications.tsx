import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { tell } from '../../parts/toast/toast.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { TermWhy } from '../../support/term-why.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { isOpen, takeApplicationStep } from '../application/application.query.js';
import { endedElsewhere, useApplicationState } from '../application/use-application-state.js';
import { ownApplicationsQuery } from './family.query.js';

type OwnApplication = ResultOf<typeof ownApplicationsQuery>['schoolApplications'][number];
type OwnDeclaration = ResultOf<typeof ownApplicationsQuery>['declarations'][number];

/** When the school has to decide about an own child, what it may mean to the parents, and what the SWV declared (R24-R26, R30). Nothing where there is neither. */
export function OwnApplications({ childId }: { childId: string }) {
  const say = useWords();
  const answer = useAnswer(ownApplicationsQuery, { childId });
  return (
    <Answer query={answer}>
      {({ schoolApplications, declarations }) =>
        schoolApplications.length + declarations.length === 0 ? null : (
          <Card title={say('family.application')}>
            <ul className="ruled">
              {schoolApplications.map((application) => (
                <ApplicationLine key={application.id} childId={childId} application={application} />
              ))}
              {declarations.map((declaration) => (
                <DeclarationLine key={declaration.id} declaration={declaration} />
              ))}
            </ul>
          </Card>
        )
      }
    </Answer>
  );
}

function ApplicationLine({ childId, application }: { childId: string; application: OwnApplication }) {
  const say = useWords();
  const days = useDays();
  const { receivedOn, exceptions } = application;
  const { words, place } = useApplicationState(application);
  const runs = isOpen(application);
  return (
    <li>
      <span>
        {say('family.application.on', { day: days.long(receivedOn) })} <strong>{words}</strong>
      </span>
      <Decision application={application} />
      {runs && exceptions.length === 0 ? <span className="soft">{say('family.application.duty')}</span> : null}
      {place && endedElsewhere(application) ? <span className="soft">{place}</span> : null}
      {runs ? <TakeBack childId={childId} application={application} /> : null}
    </li>
  );
}

/** Until when the school decides, in words that say what it means to the parents. */
function Decision({ application: { state, standing, decidedOn, term } }: { application: OwnApplication }) {
  const say = useWords();
  const days = useDays();
  const day = days.long(decidedOn ?? term.dueOn);
  switch (standing) {
    case 'OVERDUE':
      return (
        <span>
          {say('family.application.overdue', { day })} <TermWhy term={term} />
        </span>
      );
    case 'TEMPORARY_PLACEMENT':
      return state === 'PLACED_TEMPORARILY' ? null : (
        <span>
          {say('family.application.temporary')} <TermWhy term={term} />
        </span>
      );
    case 'DECIDED':
      return <span className="soft">{say(state === 'WITHDRAWN' ? 'application.standing.WITHDRAWN' : 'application.standing.DECIDED', { day })}</span>;
    default:
      return (
        <span>
          {say('application.standing.RUNNING', { day })} <TermWhy term={term} />
        </span>
      );
  }
}

function TakeBack({ childId, application }: { childId: string; application: OwnApplication }) {
  const say = useWords();
  const { id, version } = application;
  const { place } = useApplicationState(application);
  const { today } = useSession();
  const [isAsked, setAsked] = useState(false);
  const act = useAct(takeApplicationStep, {
    intent: `application:${id}:${version}`,
    onDone: () => {
      setAsked(false);
      tell(say('family.application.withdrawn'));
    },
  });
  return (
    <div className="family__do">
      <Button onPress={() => setAsked(true)}>{say('family.application.withdraw')}</Button>
      {isAsked ? (
        <FormDialog
          title={say('family.application.withdraw')}
          submit={say('family.application.withdraw')}
          leave={say('family.application.keep')}
          act={act}
          onClose={() => setAsked(false)}
          onSubmit={() => act.press({ childId, applicationId: id, version, action: 'WITHDRAW', on: today })}
        >
          <p>{say('family.application.withdraw.help')}</p>
          {place ? <p>{place}</p> : null}
        </FormDialog>
      ) : null}
    </div>
  );
}

function DeclarationLine({ declaration: { category, startsOn, endsOn, term } }: { declaration: OwnDeclaration }) {
  const say = useWords();
  const days = useDays();
  return (
    <li>
      <span>
        {say('family.declaration', { category: say(`application.tlv.category.${category}`), from: days.long(startsOn), until: days.long(endsOn) })}{' '}
        <TermWhy term={term} />
      </span>
    </li>
  );
}
