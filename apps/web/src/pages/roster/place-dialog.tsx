import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { tell } from '../../parts/toast/toast.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { cancelPlacement, endPlacement, placeChild, placesQuery, type Placement } from './roster.query.js';

/** Places a child in a group from a first day; in a class until the end of its school year when no last day is given. */
export function PlaceDialog({ childId, onClose }: { childId: string; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [groupId, setGroupId] = useState('');
  const [firstDay, setFirstDay] = useState(today);
  const [lastDay, setLastDay] = useState('');
  const places = useAnswer(placesQuery, {});
  const act = useAct(placeChild, {
    intent: `place-child:${childId}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['groupId', 'firstDay', 'lastDay']);
  return (
    <FormDialog
      title={say('roster.place')}
      onClose={onClose}
      submit={say('roster.placeButton')}
      isReady={groupId !== '' && firstDay !== ''}
      act={act}
      form={form}
      onSubmit={() => act.press({ childId, groupId, firstDay, lastDay: lastDay || null })}
    >
      <Answer query={places}>
        {({ myGroups }) => (
          <Select
            label={say('roster.groupLabel')}
            placeholder={say('roster.choose')}
            value={groupId || undefined}
            options={myGroups.map(({ id, name, locationName }) => ({ key: id, text: `${name} · ${locationName}` }))}
            onChange={setGroupId}
          />
        )}
      </Answer>
      <div className="roster__pair">
        <DayField label={say('roster.firstDay')} value={firstDay} onChange={setFirstDay} error={form.at('firstDay')} />
        <DayField label={say('roster.lastDayMaybe')} value={lastDay} onChange={setLastDay} error={form.at('lastDay')} />
      </div>
    </FormDialog>
  );
}

/** Sets the last day of a placement. */
export function EndPlacementDialog({ childId, placement, onClose }: { childId: string; placement: Placement; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [lastDay, setLastDay] = useState(placement.lastDay ?? today);
  const act = useAct(endPlacement, {
    intent: `end-placement:${placement.id}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['lastDay']);
  return (
    <FormDialog
      title={say('roster.end', { group: placement.groupName })}
      onClose={onClose}
      submit={say('roster.endButton')}
      isReady={lastDay !== ''}
      act={act}
      form={form}
      onSubmit={() => act.press({ childId, placementId: placement.id, lastDay, version: placement.version })}
    >
      <p>{say('roster.endText')}</p>
      <DayField label={say('roster.lastDay')} value={lastDay} onChange={setLastDay} error={form.at('lastDay')} />
    </FormDialog>
  );
}

/** Takes away a placement that has not begun, after asking. */
export function CancelPlacementDialog({ childId, placement, onClose }: { childId: string; placement: Placement; onClose: () => void }) {
  const say = useWords();
  const act = useAct(cancelPlacement, {
    intent: `cancel-placement:${placement.id}`,
    onDone: () => {
      tell(say('roster.cancelled'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={say('roster.cancel', { group: placement.groupName })}
      onClose={onClose}
      submit={say('roster.cancelShort')}
      act={act}
      onSubmit={() => act.press({ childId, placementId: placement.id, version: placement.version })}
    >
      <p>{say('roster.cancelText', { group: placement.groupName })}</p>
    </FormDialog>
  );
}
