import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWritten } from '../../session/use-written.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { addColleague, colleaguesQuery, companyQuery, leaveTrajectory, moveEnd, type WithCompany } from './company.query.js';

/** Who is in it and until when: a colleague brings another in, either moves the end with a reason, and who is not needed steps out (K1). */
export function Company({ trajectoryId }: { trajectoryId: string }) {
  const answer = useAnswer(companyQuery, { id: trajectoryId });
  return <Answer query={answer}>{({ trajectory }) => <Together trajectory={trajectory} />}</Answer>;
}

function Together({ trajectory }: { trajectory: WithCompany }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const [asked, setAsked] = useState<'colleague' | 'end' | 'leave'>();
  const { accountId: me } = useSession();
  const { id, members, endMoves, plannedEndOn, endedOn, side, ownerId } = trajectory;
  const present = members.filter(({ lastDay }) => !lastDay);
  // the question keeps its owner and a coach (R39)
  const mayLeave = side === 'COACH' ? present.filter((one) => one.side === 'COACH').length > 1 : ownerId !== me;
  return (
    <Card title={say('trajectory.company')}>
      <div className="flow">
        <ul className="trajectory__facts">
          {present.map(({ accountId, name, side: at }) => (
            <li key={accountId}>
              {name} <small>{nameOf('trajectory.side', at)}</small>
            </li>
          ))}
        </ul>
        <p>{endedOn ? say('trajectory.endedOn', { day: days.medium(endedOn) }) : say('trajectory.plannedEnd', { day: days.medium(plannedEndOn) })}</p>
        {endMoves.map((move) => (
          <small key={move.id}>{say('trajectory.endMoved', { from: days.medium(move.fromDay), to: days.medium(move.toDay), reason: move.reason ?? '' })}</small>
        ))}
        {endedOn ? null : (
          <div className="trajectory__row">
            {side === 'COLLEAGUE' ? (
              <Button size="desk" onPress={() => setAsked('colleague')}>
                {say('trajectory.colleague')}
              </Button>
            ) : null}
            <Button size="desk" onPress={() => setAsked('end')}>
              {say('trajectory.moveEnd')}
            </Button>
            {mayLeave ? (
              <Button size="desk" kind="quiet" onPress={() => setAsked('leave')}>
                {say('trajectory.leave')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {asked === 'colleague' ? <ColleagueDialog trajectory={trajectory} onClose={() => setAsked(undefined)} /> : null}
      {asked === 'leave' ? <LeaveDialog trajectory={trajectory} onClose={() => setAsked(undefined)} /> : null}
      {asked === 'end' ? <MoveEndDialog key={id} trajectory={trajectory} onClose={() => setAsked(undefined)} /> : null}
    </Card>
  );
}

function ColleagueDialog({ trajectory: { id, version }, onClose }: { trajectory: WithCompany; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const [accountId, setAccountId] = useState<string>();
  const colleagues = useAnswer(colleaguesQuery, { id });
  const act = useAct(addColleague, { intent: `add-colleague:${id}`, onDone: onClose });
  return (
    <FormDialog
      title={say('trajectory.colleague')}
      submit={say('trajectory.colleague.submit')}
      isReady={accountId !== undefined}
      act={act}
      onClose={onClose}
      onSubmit={() => {
        if (accountId) act.press({ trajectoryId: id, version, accountId });
      }}
    >
      <p>{say('trajectory.colleague.text')}</p>
      <Answer query={colleagues}>
        {({ colleaguesFor }) => (
          <Select
            label={say('trajectory.colleague.who')}
            options={colleaguesFor.map((one) => ({ key: one.accountId, text: `${one.name}, ${nameOf('shell.role', one.role)}` }))}
            value={accountId}
            onChange={setAccountId}
            placeholder={say('trajectory.colleague.choose')}
          />
        )}
      </Answer>
    </FormDialog>
  );
}

function LeaveDialog({ trajectory: { id }, onClose }: { trajectory: WithCompany; onClose: () => void }) {
  const say = useWords();
  const navigate = useNavigate();
  const act = useAct(leaveTrajectory, { intent: `leave-trajectory:${id}`, onDone: () => void navigate('/') });
  return (
    <FormDialog title={say('trajectory.leave')} submit={say('trajectory.leave')} act={act} onClose={onClose} onSubmit={() => act.press({ trajectoryId: id })}>
      <p>{say('trajectory.leave.text')}</p>
    </FormDialog>
  );
}

function MoveEndDialog({ trajectory: { id, version, plannedEndOn }, onClose }: { trajectory: WithCompany; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [day, setDay] = useState(plannedEndOn < today ? today : plannedEndOn);
  const { text: reason, write, discard } = useWritten(`move-end:${id}`);
  const close = () => {
    discard();
    onClose();
  };
  const act = useAct(moveEnd, { intent: `move-end:${id}`, onDone: close });
  return (
    <FormDialog
      title={say('trajectory.moveEnd')}
      submit={say('trajectory.moveEnd.submit')}
      isReady={day >= today && day !== plannedEndOn && reason.trim().length >= 3 && reason.length <= 300}
      act={act}
      onClose={close}
      onSubmit={() => act.press({ trajectoryId: id, version, plannedEndOn: day, reason: reason.trim() })}
    >
      <DayField label={say('trajectory.moveEnd.day')} value={day} from={today} onChange={setDay} />
      <HintedText label={say('trajectory.moveEnd.reason')} value={reason} onChange={write} most={300} rows={2} trajectoryId={id} />
    </FormDialog>
  );
}
