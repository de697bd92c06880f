import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useHat, useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { scopesFor } from './post-scopes.js';
import { appoint, type Organisation, type Post } from './team.query.js';

/** Gives a colleague a post for a period; from the first day on it opens what belongs to it (R48). */
export function AppointDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const { controllerId, controllerName } = useHat();
  const [who, setWho] = useState({ name: '', login: '' });
  const [roleKey, setRole] = useState<Post['role']>();
  const [chosen, setChosen] = useState('');
  const [firstDay, setFirstDay] = useState(today);
  const [lastDay, setLastDay] = useState('');
  const act = useAct(appoint, {
    intent: 'appoint',
    onDone: () => {
      tell(say('team.appointed'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['name', 'login', 'firstDay', 'lastDay']);
  const role = organisation.rolesToGive.find(({ role: one }) => one === roleKey);
  const scopes = role ? scopesFor(role, organisation, { id: controllerId, name: controllerName }) : [];
  const scope = scopes.find(({ key }) => key === chosen) ?? (scopes.length === 1 ? scopes[0] : undefined);
  const isGuest = role?.needsLastDay ?? false;
  return (
    <FormDialog
      title={say('team.appoint')}
      onClose={onClose}
      submit={say('team.appointButton')}
      isReady={
        who.name.trim() !== '' && who.login.trim() !== '' && role !== undefined && scope !== undefined && firstDay !== '' && (!isGuest || lastDay !== '')
      }
      act={act}
      form={form}
      onSubmit={() => role && scope && act.press({ ...who, role: role.role, scopeKind: scope.kind, scopeId: scope.id, firstDay, lastDay: lastDay || null })}
    >
      <TextField
        label={say('team.name')}
        value={who.name}
        onChange={(name) => setWho({ ...who, name })}
        error={form.at('name')}
        isRequired
        autoComplete="off"
      />
      <TextField
        label={say('team.login')}
        help={say('team.loginHelp')}
        value={who.login}
        onChange={(login) => setWho({ ...who, login })}
        error={form.at('login')}
        isRequired
        autoComplete="off"
      />
      <Select
        label={say('team.role')}
        placeholder={say('roster.choose')}
        value={roleKey}
        options={organisation.rolesToGive.map(({ role: key }) => ({ key, text: nameOf('shell.role', key) }))}
        onChange={(key) => {
          setRole(key);
          setChosen('');
        }}
      />
      {scopes.length > 1 ? (
        <Select
          label={say('team.scope')}
          placeholder={say('roster.choose')}
          value={chosen || undefined}
          options={scopes.map(({ key, name }) => ({ key, text: name }))}
          onChange={setChosen}
        />
      ) : null}
      <div className="team__pair">
        <DayField label={say('roster.firstDay')} value={firstDay} onChange={setFirstDay} error={form.at('firstDay')} />
        <DayField label={say(isGuest ? 'roster.lastDay' : 'roster.lastDayMaybe')} value={lastDay} onChange={setLastDay} error={form.at('lastDay')} />
      </div>
      {isGuest ? <p className="soft">{say('team.guest')}</p> : null}
    </FormDialog>
  );
}
