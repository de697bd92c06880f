import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { More } from '../../parts/more/more.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { ACTION_DOERS, SETTINGS, type Doer, type Setting } from './codes.js';
import { endAction, planAction, type Action, type Goal, type OfTrack } from './support.query.js';

const MOST = 300;
const NO_GOAL = 'NONE';

/** Who does what, where and until when; while a specialist is at work the group is too (R44). */
export function Actions({ of, actions, goals, isOpen }: { of: OfTrack; actions: readonly Action[]; goals: readonly Goal[]; isOpen: boolean }) {
  const say = useWords();
  const [isPlanning, setPlanning] = useState(false);
  const open = actions.filter(({ endedOn }) => !endedOn);
  const over = actions.filter(({ endedOn }) => endedOn);
  return (
    <Card
      title={say('track.actions')}
      actions={
        isOpen ? (
          <Button size="desk" onPress={() => setPlanning(true)}>
            {say('track.actions.add')}
          </Button>
        ) : null
      }
    >
      <div className="flow">
        {open.length === 0 ? <p className="soft">{say('track.actions.none')}</p> : <ActionList of={of} actions={open} goals={goals} isOpen={isOpen} />}
        {over.length > 0 ? (
          <More title={say('track.actions.over', { count: over.length })} level={3}>
            <ActionList of={of} actions={over} goals={goals} isOpen={false} />
          </More>
        ) : null}
      </div>
      {isPlanning ? <ActionDialog of={of} goals={goals.filter(({ state }) => state === 'OPEN')} onClose={() => setPlanning(false)} /> : null}
    </Card>
  );
}

function ActionList({ of, actions, goals, isOpen }: { of: OfTrack; actions: readonly Action[]; goals: readonly Goal[]; isOpen: boolean }) {
  return (
    <ul className="support__actions">
      {actions.map((action) => (
        <ActionLine key={action.id} of={of} action={action} aim={goals.find(({ id }) => id === action.goalId)?.aim ?? null} isOpen={isOpen} />
      ))}
    </ul>
  );
}

function ActionLine({ of, action, aim, isOpen }: { of: OfTrack; action: Action; aim: string | null; isOpen: boolean }) {
  const say = useWords();
  const days = useDays();
  const act = useAct(endAction, { intent: `end-action:${action.id}` });
  const { setting, doer, what, untilOn, endedOn } = action;
  return (
    <li>
      <span className="support__action">
        {what}
        {aim ? <small>{say('track.action.forGoal', { aim })}</small> : null}
        <small>
          {[
            say(`track.doer.${doer}`),
            say(`track.setting.${setting}`),
            endedOn ? say('track.action.endedOn', { day: days.medium(endedOn) }) : say('track.until', { day: days.medium(untilOn) }),
          ].join(' · ')}
        </small>
      </span>
      {isOpen ? (
        <Button
          size="desk"
          kind="quiet"
          aria-label={say('track.action.endThis', { what: what ?? '' })}
          isPending={act.isPending}
          onPress={() => act.press({ ...of, actionId: action.id, version: action.version })}
        >
          {say('track.action.end')}
        </Button>
      ) : null}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </li>
  );
}

function ActionDialog({ of, goals, onClose }: { of: OfTrack; goals: readonly Goal[]; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [what, setWhat] = useState('');
  const [goalId, setGoalId] = useState(goals.length === 1 ? (goals[0]?.id ?? NO_GOAL) : NO_GOAL);
  const [setting, setSetting] = useState<Setting>('GROUP');
  const [doer, setDoer] = useState<Doer>('TEACHER');
  const [untilOn, setUntilOn] = useState('');
  const act = useAct(planAction, { intent: `plan-action:${of.trackId}`, onDone: onClose });
  return (
    <FormDialog
      title={say('track.actions.add')}
      submit={say('track.action.keep')}
      isReady={what.trim().length >= 3 && what.length <= MOST && untilOn > today}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ ...of, goalId: goalId === NO_GOAL ? null : goalId, setting, doer, what: what.trim(), untilOn })}
    >
      <TextArea label={say('track.action.what')} value={what} onChange={setWhat} most={MOST} rows={2} />
      {goals.length > 0 ? (
        <Select
          label={say('track.action.goal')}
          options={[...goals.map(({ id, aim }) => ({ key: id, text: aim ?? '' })), { key: NO_GOAL, text: say('track.action.noGoal') }]}
          value={goalId}
          onChange={setGoalId}
        />
      ) : null}
      <Select label={say('track.action.doer')} options={ACTION_DOERS.map((key) => ({ key, text: say(`track.doer.${key}`) }))} value={doer} onChange={setDoer} />
      <Select
        label={say('track.action.setting')}
        options={SETTINGS.map((key) => ({ key, text: say(`track.setting.${key}`) }))}
        value={setting}
        onChange={setSetting}
      />
      <DayField label={say('track.action.until')} value={untilOn} onChange={setUntilOn} from={today} />
    </FormDialog>
  );
}
