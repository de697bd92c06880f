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
import { endAction, planAction, type Action, type OfTrack } from './support.query.js';

const MOST = 300;

/** Who does what, where and until when; while a specialist is at work the group is too (R44). */
export function Actions({ of, actions, isOpen }: { of: OfTrack; actions: readonly Action[]; isOpen: boolean }) {
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
        {open.length === 0 ? <p className="soft">{say('track.actions.none')}</p> : <ActionList of={of} actions={open} isOpen={isOpen} />}
        {over.length > 0 ? (
          <More title={say('track.actions.over', { count: over.length })} level={3}>
            <ActionList of={of} actions={over} isOpen={false} />
          </More>
        ) : null}
      </div>
      {isPlanning ? <ActionDialog of={of} onClose={() => setPlanning(false)} /> : null}
    </Card>
  );
}

function ActionList({ of, actions, isOpen }: { of: OfTrack; actions: readonly Action[]; isOpen: boolean }) {
  return (
    <ul className="support__actions">
      {actions.map((action) => (
        <ActionLine key={action.id} of={of} action={action} isOpen={isOpen} />
      ))}
    </ul>
  );
}

function ActionLine({ of, action, isOpen }: { of: OfTrack; action: Action; isOpen: boolean }) {
  const say = useWords();
  const days = useDays();
  const act = useAct(endAction, { intent: `end-action:${action.id}` });
  const { setting, doer, what, untilOn, endedOn } = action;
  return (
    <li>
      <span className="support__action">
        {what}
        <small>{[say(`track.doer.${doer}`), say(`track.setting.${setting}`), endedOn ? say('track.action.endedOn', { day: days.medium(endedOn) }) : say('track.until', { day: days.medium(untilOn) })].join(' · ')}</small>
      </span>
      {isOpen ? (
        <Button size="desk" kind="quiet" aria-label={say('track.action.endThis', { what: what ?? '' })} isPending={act.isPending} onPress={() => act.press({ ...of, actionId: action.id, version: action.version })}>
          {say('track.action.end')}
        </Button>
      ) : null}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </li>
  );
}

function ActionDialog({ of, onClose }: { of: OfTrack; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [what, setWhat] = useState('');
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
      onSubmit={() => act.press({ ...of, goalId: null, setting, doer, what: what.trim(), untilOn })}
    >
      <TextArea label={say('track.action.what')} value={what} onChange={setWhat} most={MOST} rows={2} />
      <Select label={say('track.action.doer')} options={ACTION_DOERS.map((key) => ({ key, text: say(`track.doer.${key}`) }))} value={doer} onChange={setDoer} />
      <Select label={say('track.action.setting')} options={SETTINGS.map((key) => ({ key, text: say(`track.setting.${key}`) }))} value={setting} onChange={setSetting} />
      <DayField label={say('track.action.until')} value={untilOn} onChange={setUntilOn} from={today} />
    </FormDialog>
  );
}
