import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { setHomeLanguages, setVeIndication, type GroupRecord } from './roster.query.js';

/** Languages often spoken at home here, by their ISO 639 codes; others come in by an import. */
const often = [
  'nl',
  'fy',
  'nds',
  'li',
  'ar',
  'ary',
  'rif',
  'zgh',
  'tr',
  'ku',
  'pl',
  'uk',
  'ru',
  'ro',
  'bg',
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'pap',
  'srn',
  'so',
  'ti',
  'am',
  'fa',
  'ps',
  'ur',
  'hi',
  'ta',
  'zh',
  'yue',
  'vi',
  'id',
  'tl',
] as const;

interface LanguagesDialogProps {
  child: GroupRecord['child'];
  nameOf: (code: string) => string;
  onClose: () => void;
}

/** Which languages are spoken at home: added one by one, taken away by a press. */
export function LanguagesDialog({ child, nameOf, onClose }: LanguagesDialogProps) {
  const say = useWords();
  const [languages, setLanguages] = useState<readonly string[]>(child.languages);
  const act = useAct(setHomeLanguages, {
    intent: `set-languages:${child.id}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const open = often.filter((code) => !languages.includes(code)).map((code) => ({ key: code as string, text: nameOf(code) }));
  return (
    <FormDialog
      title={say('roster.languages')}
      onClose={onClose}
      submit={say('general.save')}
      act={act}
      onSubmit={() => act.press({ childId: child.id, languages: [...languages] })}
    >
      <ul className="roster__languages">
        {languages.map((code) => (
          <li key={code}>
            <Button
              size="desk"
              aria-label={say('parts.chips.remove', { word: nameOf(code) })}
              onPress={() => setLanguages(languages.filter((other) => other !== code))}
            >
              {nameOf(code)} <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      {languages.length < 10 ? (
        <Select
          label={say('roster.languageAdd')}
          placeholder={say('roster.choose')}
          value={undefined}
          options={open.sort((one, other) => one.text.localeCompare(other.text))}
          onChange={(code) => setLanguages([...languages, code])}
        />
      ) : null}
    </FormDialog>
  );
}

/** The VE indication: who gave it, from when, the programme and how many dayparts a week (R8). */
export function VeDialog({ child, onClose }: { child: GroupRecord['child']; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const { veIndication: ve } = child;
  const [value, setValue] = useState({
    indicatedBy: ve?.indicatedBy ?? '',
    programme: ve?.programme ?? '',
    firstDay: ve?.firstDay ?? today,
    lastDay: ve?.lastDay ?? '',
    dayparts: ve?.daypartsPerWeek ? String(ve.daypartsPerWeek) : '',
  });
  const act = useAct(setVeIndication, {
    intent: `set-ve:${child.id}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['indicatedBy', 'programme', 'firstDay', 'lastDay', 'daypartsPerWeek']);
  const dayparts = Number(value.dayparts);
  const isCount = value.dayparts === '' || (Number.isInteger(dayparts) && dayparts >= 1 && dayparts <= 10);
  return (
    <FormDialog
      title={say('roster.ve')}
      onClose={onClose}
      submit={say('general.save')}
      isReady={value.indicatedBy.trim() !== '' && value.firstDay !== '' && isCount}
      act={act}
      form={form}
      onSubmit={() =>
        act.press({
          childId: child.id,
          indicatedBy: value.indicatedBy,
          programme: value.programme || null,
          firstDay: value.firstDay,
          lastDay: value.lastDay || null,
          daypartsPerWeek: value.dayparts === '' ? null : dayparts,
          version: ve?.version ?? null,
        })
      }
    >
      <TextField
        label={say('roster.veBy')}
        help={say('roster.veByHelp')}
        value={value.indicatedBy}
        onChange={(indicatedBy) => setValue({ ...value, indicatedBy })}
        error={form.at('indicatedBy')}
        isRequired
        autoComplete="off"
      />
      <TextField
        label={say('roster.veProgramme')}
        value={value.programme}
        onChange={(programme) => setValue({ ...value, programme })}
        error={form.at('programme')}
        autoComplete="off"
      />
      <div className="roster__pair">
        <DayField label={say('roster.firstDay')} value={value.firstDay} onChange={(firstDay) => setValue({ ...value, firstDay })} error={form.at('firstDay')} />
        <DayField label={say('roster.lastDayMaybe')} value={value.lastDay} onChange={(lastDay) => setValue({ ...value, lastDay })} error={form.at('lastDay')} />
      </div>
      <TextField
        label={say('roster.veDayparts')}
        value={value.dayparts}
        onChange={(typed) => setValue({ ...value, dayparts: typed.replace(/\D/g, '').slice(0, 2) })}
        inputMode="numeric"
        error={isCount ? form.at('daypartsPerWeek') : say('roster.veDaypartsWrong')}
        autoComplete="off"
      />
    </FormDialog>
  );
}
