import { DayField } from '../../parts/text-field/day-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useNames, useWords } from '../../words/use-words.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { FORMS, MINUTES, PARTICIPANTS, SETTINGS, type LogDraft } from './log-draft.js';
import { LogMinutes } from './log-minutes.js';

interface LogFieldsProps {
  value: LogDraft;
  onChange: (more: Partial<LogDraft>) => void;
}

/** What R41 asks of a meeting, filled in with what was planned and with last time: mostly nothing is left to tap. */
export function LogFields({ value, onChange }: LogFieldsProps) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const named = <Key extends string>(area: string, keys: readonly Key[]) => keys.map((key) => ({ key, text: nameOf(`coaching.${area}`, key) }));
  return (
    <>
      <HintedText
        label={say('visit.question')}
        help={say('coaching.noChild')}
        value={value.question}
        onChange={(question) => onChange({ question })}
        most={300}
        rows={2}
        trajectoryId={value.around.trajectoryId}
      />
      <div className="visit__minutes">
        <h2>{say('visit.minutes')}</h2>
        <LogMinutes kinds={MINUTES.slice(0, 2)} value={value.minutes} onChange={(minutes) => onChange({ minutes })} />
      </div>
      <ToggleChips
        single
        required
        label={say('visit.form')}
        options={named('form', FORMS)}
        value={[value.form]}
        onChange={([form]) => form && onChange({ form })}
      />
      <ToggleChips
        single
        required
        label={say('visit.setting')}
        options={named('setting', SETTINGS)}
        value={[value.setting]}
        onChange={([setting]) => setting && onChange({ setting })}
      />
      <ToggleChips
        label={say('visit.participants')}
        options={named('participant', PARTICIPANTS)}
        value={value.participants}
        onChange={(participants) => onChange({ participants })}
      />
      <div className="visit__day">
        <DayField label={say('visit.day')} value={value.heldOn} until={today} onChange={(heldOn) => onChange({ heldOn })} />
      </div>
      <HintedText
        label={say('visit.nextStep')}
        value={value.nextStep}
        onChange={(nextStep) => onChange({ nextStep })}
        most={300}
        rows={1}
        trajectoryId={value.around.trajectoryId}
      />
    </>
  );
}
