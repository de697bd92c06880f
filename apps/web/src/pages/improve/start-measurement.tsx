import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useNames, useWords } from '../../words/use-words.js';
import { dayAfter } from '../today/days-before.js';
import { instrumentsQuery, startMeasurement, type Cycle, type Place } from './improve.query.js';
import { InstrumentDialog } from './instrument-dialog.js';

const ABOUT = ['STAFF', 'CHILDREN', 'PARENTS'] as const;
/** T1 lies six to fifty-two weeks after T0 (R51), in days. */
const [SOONEST, USUAL, LATEST] = [42, 84, 364];

/** The same questions twice: opens the first round today and plans the second (R51). */
export function StartMeasurementDialog({ cycle, place, onClose }: { cycle: Cycle; place: Place; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const [isMaking, setMaking] = useState(false);
  const [itemSetId, setItemSetId] = useState<string>();
  const [about, setAbout] = useState<(typeof ABOUT)[number]>();
  const [t1PlannedOn, setT1] = useState(dayAfter(today, USUAL));
  const instruments = useAnswer(instrumentsQuery, { locationId: place.locationId });
  const act = useAct(startMeasurement, { intent: `start-measurement:${cycle.id}`, onDone: onClose });
  if (isMaking) return <InstrumentDialog place={place} onClose={() => setMaking(false)} />;
  const lists = instruments.data?.instruments.filter(({ retiredOn }) => !retiredOn) ?? [];
  return (
    <FormDialog
      title={say('improve.twice')}
      submit={say('improve.twice.submit')}
      isReady={itemSetId !== undefined && about !== undefined && t1PlannedOn !== ''}
      act={act}
      onClose={onClose}
      onSubmit={() => {
        if (itemSetId && about) act.press({ locationId: place.locationId, itemSetId, about, t1PlannedOn, cycleId: cycle.id, groupId: cycle.groupId });
      }}
    >
      <div className="improve__row">
        {lists.length > 0 ? (
          <Select
            label={say('improve.instrument')}
            options={lists.map((list) => ({ key: list.itemSetId, text: list.title }))}
            value={itemSetId}
            onChange={setItemSetId}
            placeholder={say('improve.instrument.choose')}
          />
        ) : null}
        <Button onPress={() => setMaking(true)}>{say('improve.instrument.new')}</Button>
      </div>
      <ChoiceButtons
        label={say('improve.about')}
        options={ABOUT.map((key) => ({ key, text: nameOf('improve.about', key) }))}
        value={about}
        onChange={setAbout}
      />
      <DayField label={say('improve.second')} value={t1PlannedOn} from={dayAfter(today, SOONEST)} until={dayAfter(today, LATEST)} onChange={setT1} />
    </FormDialog>
  );
}
