import { useState } from 'react';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { DayField, TimeField } from '../../parts/text-field/day-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { FORMS, SETTINGS } from '../visit/log-draft.js';
import { cancelVisit, moveVisit, planVisit, type Trajectory } from './trajectory.query.js';

type Visit = Trajectory['visits'][number];

/** When the two meet: planned meetings with their log one tap away; either of them plans (K1). */
export function Visits({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const [isPlanning, setPlanning] = useState(false);
  const { today } = useSession();
  const { id, visits, endedOn, coachUntil } = trajectory;
  const isOver = Boolean(endedOn ?? (coachUntil && coachUntil < today));
  const planned = visits.filter(({ state }) => state === 'PLANNED');
  return (
    <Card
      title={say('trajectory.visits')}
      note={say('trajectory.visits.held', { count: trajectory.logs.length })}
      actions={
        isOver ? null : (
          <Button size="desk" onPress={() => setPlanning(true)}>
            {say('trajectory.visits.plan')}
          </Button>
        )
      }
    >
      <div className="flow">
        {planned.length > 0 ? (
          <ul className="trajectory__visits">
            {planned.map((visit) => (
              <PlannedVisit key={visit.id} visit={visit} trajectory={trajectory} />
            ))}
          </ul>
        ) : (
          <p className="soft">{say('coaching.nextNone')}</p>
        )}
        {endedOn ? null : (
          <div className="trajectory__row">
            <LinkButton size="desk" kind="quiet" href={`/traject/${id}/log`}>
              {say('trajectory.visits.logOther')}
            </LinkButton>
            <LinkButton size="desk" kind="quiet" href={`/gesprek-zonder-dossier/${id}`}>
              {say('trajectory.visits.talk')}
            </LinkButton>
          </div>
        )}
      </div>
      {isPlanning ? <PlanDialog trajectory={trajectory} onClose={() => setPlanning(false)} /> : null}
    </Card>
  );
}

interface PlannedVisitProps {
  visit: Visit;
  trajectory: Trajectory;
}

function PlannedVisit({ visit, trajectory }: PlannedVisitProps) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { today } = useSession();
  const [isMoving, setMoving] = useState(false);
  const { id: trajectoryId, coachUntil, endedOn } = trajectory;
  const mayMove = !endedOn && !(coachUntil && coachUntil < today);
  const cancel = useAct(cancelVisit, { intent: `cancel-visit:${visit.id}` });
  return (
    <li>
      <span>
        <b>{[days.full(visit.plannedOn), visit.plannedTime].filter(Boolean).join(', ')}</b>
        <small>{[nameOf('coaching.form', visit.form), nameOf('coaching.setting', visit.setting)].join(' · ')}</small>
      </span>
      <span className="trajectory__row">
        {visit.plannedOn <= today ? (
          <LinkButton size="desk" href={`/bezoek/${visit.id}?traject=${trajectoryId}`}>
            {say('trajectory.visits.log')}
          </LinkButton>
        ) : null}
        {mayMove ? (
          <Button size="desk" kind="quiet" onPress={() => setMoving(true)}>
            {say('trajectory.visits.move')}
          </Button>
        ) : null}
        <Button size="desk" kind="quiet" isPending={cancel.isPending} onPress={() => cancel.press({ trajectoryId, visitId: visit.id, version: visit.version })}>
          {say('trajectory.visits.cancel')}
        </Button>
      </span>
      {cancel.refusal ? <RefusalNotice sentence={cancel.refusal.sentence} /> : null}
      {isMoving ? <MoveDialog visit={visit} trajectory={trajectory} onClose={() => setMoving(false)} /> : null}
    </li>
  );
}

/** Another day or time for a planned meeting; the other has it on their page at once. */
function MoveDialog({ visit, trajectory: { id, side, coachName, colleagueName, coachUntil }, onClose }: PlannedVisitProps & { onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  // as it stood when this was opened: what the other moved meanwhile is not moved again unseen
  const [{ id: visitId, version, plannedOn, plannedTime }] = useState(visit);
  const [day, setDay] = useState<string>(plannedOn);
  const [time, setTime] = useState(plannedTime ?? '');
  const act = useAct(moveVisit, { intent: `move-visit:${visitId}`, onDone: onClose });
  const isOther = day !== plannedOn || time !== (plannedTime ?? '');
  return (
    <FormDialog
      title={say('trajectory.move.title')}
      submit={say('trajectory.move.submit')}
      isReady={isOther && day >= today && !(coachUntil && day > coachUntil)}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ trajectoryId: id, visitId, version, plannedOn: day, plannedTime: time || null })}
    >
      <div className="trajectory__row trajectory__row--day">
        <DayField label={say('visit.day')} value={day} from={today} until={coachUntil ?? undefined} onChange={setDay} />
        <TimeField label={say('trajectory.plan.time')} value={time} onChange={setTime} />
      </div>
      <p className="soft">{say('trajectory.move.told', { name: side === 'COACH' ? colleagueName : coachName })}</p>
    </FormDialog>
  );
}

function PlanDialog({ trajectory, onClose }: { trajectory: Trajectory; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const { id, visits, coachUntil } = trajectory;
  // the newest stands first
  const last = visits.find(({ state }) => state !== 'CANCELLED');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [form, setForm] = useState<(typeof FORMS)[number]>(last?.form ?? 'OBSERVATION');
  const [setting, setSetting] = useState<(typeof SETTINGS)[number]>(last?.setting ?? 'GROUP');
  const act = useAct(planVisit, { intent: `plan-visit:${id}`, onDone: onClose });
  return (
    <FormDialog
      title={say('trajectory.plan.title')}
      submit={say('trajectory.plan.submit')}
      isReady={day >= today && !(coachUntil && day > coachUntil)}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ trajectoryId: id, plannedOn: day, plannedTime: time || null, form, setting })}
    >
      <div className="trajectory__row trajectory__row--day">
        <DayField label={say('visit.day')} value={day} from={today} until={coachUntil ?? undefined} onChange={setDay} />
        <TimeField label={say('trajectory.plan.time')} value={time} onChange={setTime} />
      </div>
      <ToggleChips
        single
        required
        label={say('trajectory.plan.form')}
        options={FORMS.map((key) => ({ key, text: nameOf('coaching.form', key) }))}
        value={[form]}
        onChange={([key]) => key && setForm(key)}
      />
      <ToggleChips
        single
        required
        label={say('visit.setting')}
        options={SETTINGS.map((key) => ({ key, text: nameOf('coaching.setting', key) }))}
        value={[setting]}
        onChange={([key]) => key && setSetting(key)}
      />
    </FormDialog>
  );
}
