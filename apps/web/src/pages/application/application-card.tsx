import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { TermWhy } from '../../support/term-why.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { takeApplicationStep, type Application } from './application.query.js';
import { endedElsewhere, useApplicationState } from './use-application-state.js';

type Action = 'EXAMINE' | 'EXTEND' | 'ADMIT' | 'FIND_OTHER_SCHOOL' | 'REFUSE_NO_DUTY' | 'PLACE_TEMPORARILY' | 'DISPUTE' | 'WITHDRAW';

/** What can be done from here; a plain refusal is not among it while the duty applies (R26). */
function stepsFrom({ state, standing, exceptions }: Application): readonly Action[] {
  const refusal: Action[] = exceptions.length > 0 ? ['REFUSE_NO_DUTY'] : [];
  const place: Action[] = standing === 'TEMPORARY_PLACEMENT' ? ['PLACE_TEMPORARILY'] : [];
  switch (state) {
    case 'APPLIED':
      return ['EXAMINE', 'ADMIT', 'FIND_OTHER_SCHOOL', 'EXTEND', ...refusal, ...place, 'DISPUTE', 'WITHDRAW'];
    case 'EXAMINING':
      return ['ADMIT', 'FIND_OTHER_SCHOOL', 'EXTEND', ...refusal, ...place, 'DISPUTE', 'WITHDRAW'];
    case 'EXTENDED':
      return ['ADMIT', 'FIND_OTHER_SCHOOL', ...refusal, ...place, 'DISPUTE', 'WITHDRAW'];
    case 'PLACED_TEMPORARILY':
      return ['ADMIT', 'FIND_OTHER_SCHOOL', 'DISPUTE', 'WITHDRAW'];
    case 'DISPUTED':
      return ['ADMIT', 'FIND_OTHER_SCHOOL', ...refusal, 'WITHDRAW'];
    case 'REFUSED_NO_DUTY':
      return ['DISPUTE'];
    default:
      return [];
  }
}

/** One application with its clock, whether the duty of care applies, and what can be done (R24-R26). */
export function ApplicationCard({ childId, application }: { childId: string; application: Application }) {
  const say = useWords();
  const days = useDays();
  const [asked, setAsked] = useState<Action>();
  const { receivedOn, exceptions, late, standing } = application;
  const { words, place } = useApplicationState(application);
  const steps = stepsFrom(application);
  return (
    <Card title={say('application.on', { day: days.long(receivedOn) })} note={words} isNamedWithNote>
      <div className="flow">
        <Standing application={application} />
        {standing === 'DECIDED' ? null : (
          <p>
            {exceptions.length === 0
              ? say('application.duty')
              : say('application.noDuty', { why: exceptions.map((one) => say(`application.why.${one}`)).join(', ') })}
          </p>
        )}
        {late && standing !== 'DECIDED' ? <p className="soft">{say('application.late')}</p> : null}
        {place && endedElsewhere(application) ? <p>{place}</p> : null}
        {steps.length > 0 ? (
          <div className="application__row">
            {steps.map((action, nth) => (
              <Button key={action} kind={nth === 0 ? 'fill' : 'plain'} onPress={() => setAsked(action)}>
                {say(`application.step.${action}`)}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
      {asked ? <StepDialog childId={childId} application={application} action={asked} onClose={() => setAsked(undefined)} /> : null}
    </Card>
  );
}

/** Where its clock stands. Whoever took it back left no date to explain. */
function Standing({ application: { state, standing, decidedOn, term } }: { application: Application }) {
  const say = useWords();
  const days = useDays();
  const day = days.long(decidedOn ?? term.dueOn);
  if (state === 'WITHDRAWN') return <p>{say('application.standing.WITHDRAWN', { day })}</p>;
  return (
    <p>
      {say(`application.standing.${standing}`, { day })} <TermWhy term={term} />
    </p>
  );
}

function StepDialog({ childId, application, action, onClose }: { childId: string; application: Application; action: Action; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const { place } = useApplicationState(application);
  const [on, setOn] = useState(today);
  const [school, setSchool] = useState('');
  const act = useAct(takeApplicationStep, { intent: `application:${application.id}:${application.version}`, onDone: onClose });
  const form = refusedAt(act.refusal, ['on', 'otherSchool']);
  const asksSchool = action === 'FIND_OTHER_SCHOOL';
  return (
    <FormDialog
      title={say(`application.step.${action}`)}
      submit={say(`application.step.${action}`)}
      isReady={on !== '' && (!asksSchool || school.trim().length >= 2)}
      act={act}
      form={form}
      onClose={onClose}
      onSubmit={() =>
        act.press({ childId, applicationId: application.id, version: application.version, action, on, otherSchool: asksSchool ? school.trim() : null })
      }
    >
      {action === 'WITHDRAW' ? <p>{say('application.withdraw.help')}</p> : null}
      {place && (action === 'WITHDRAW' || asksSchool) ? <p>{place}</p> : null}
      {asksSchool ? <TextField label={say('application.school')} value={school} onChange={setSchool} maxLength={120} error={form.at('otherSchool')} /> : null}
      <DayField
        label={say('application.step.day')}
        value={on}
        onChange={setOn}
        from={application.decidedOn ?? application.extendedOn ?? application.receivedOn}
        until={today}
        error={form.at('on')}
      />
    </FormDialog>
  );
}
