import { useDeferredValue, useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { CalendarExample } from './calendar-example.js';
import { read, TERMS, typed, type Side } from './calendar-terms.js';
import { setCalendar, type Calendar } from './team.query.js';

interface CalendarDialogProps {
  calendar: Calendar;
  side: Side;
  onClose: () => void;
}

/** The days that design 6 gives the other parent to object. */
const DAYS_TO_OBJECT = 7;

/** Agreed times typed over, with what they would mean beside them before anything is written. */
export function CalendarDialog({ calendar, side, onClose }: CalendarDialogProps) {
  const say = useWords();
  const [values, setValues] = useState(() => typed(calendar));
  const terms = read(values);
  const shown = useDeferredValue(terms);
  const act = useAct(setCalendar, {
    intent: `set-calendar:${calendar.municipality}`,
    onDone: () => {
      tell(say('team.calendar.saved'));
      onClose();
    },
  });
  const own = TERMS.filter(({ sides }) => sides.includes(side));
  const form = refusedAt(
    act.refusal,
    own.map(({ name }) => `terms.${name}`),
  );
  return (
    <FormDialog
      title={say('team.calendar.title', { place: calendar.municipality || say('team.whole') })}
      onClose={onClose}
      submit={say('team.calendar.save')}
      isReady={terms !== undefined}
      act={act}
      form={form}
      onSubmit={() => terms && act.press({ municipality: calendar.municipality, version: calendar.version, terms })}
    >
      <p className="soft">{say('team.calendar.effect')}</p>
      <div className="team__terms">
        {own.map(({ name, unit }) => (
          <TextField
            key={name}
            label={say(`team.term.${name}`)}
            help={say(`team.ask.${unit}`)}
            value={values[name]}
            onChange={(text) => setValues({ ...values, [name]: text })}
            error={form.at(`terms.${name}`)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
        ))}
      </div>
      {side === 'SENDER' ? (
        <>
          <div>
            <p className="field__label">{say('team.calendar.talk')}</p>
            <ChoiceButtons
              label={say('team.calendar.talk')}
              value={values.alwaysWarm ? 'ALWAYS' : 'WHERE_ASKED'}
              options={(['WHERE_ASKED', 'ALWAYS'] as const).map((key) => ({ key, text: say(`team.calendar.talk.${key}`) }))}
              onChange={(key) => setValues({ ...values, alwaysWarm: key === 'ALWAYS' })}
            />
          </div>
          <div>
            <p className="field__label">{say('team.calendar.decides')}</p>
            <ChoiceButtons
              label={say('team.calendar.decides')}
              value={values.objectionDays === null ? 'BOTH' : 'ONE'}
              options={(['BOTH', 'ONE'] as const).map((key) => ({
                key,
                text: say(`team.calendar.decides.${key}`, { days: values.objectionDays ?? DAYS_TO_OBJECT }),
              }))}
              onChange={(key) => setValues({ ...values, objectionDays: key === 'BOTH' ? null : (values.objectionDays ?? DAYS_TO_OBJECT) })}
            />
          </div>
        </>
      ) : null}
      {shown ? <CalendarExample terms={shown} side={side} /> : null}
    </FormDialog>
  );
}
