import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { changeAuthority, recordGuardian, type KnownGuardian } from './roster.query.js';

type Authority = KnownGuardian['authority'];
type Relation = KnownGuardian['relation'];

const relations: readonly Relation[] = ['MOTHER', 'FATHER', 'LEGAL_GUARDIAN', 'FOSTER_PARENT', 'OTHER'];

interface AuthorityFieldsProps {
  authority: Authority | undefined;
  proofOn: string;
  onChange: (authority: Authority, proofOn: string) => void;
  error?: string;
}

/** Yes, no or unknown in buttons of one size, nothing preset; what is known has a day on which it was proven (C4). */
function AuthorityFields({ authority, proofOn, onChange, error }: AuthorityFieldsProps) {
  const say = useWords();
  const { today } = useSession();
  return (
    <>
      <div>
        <p className="field__label">{say('roster.authority')}</p>
        <ChoiceButtons
          label={say('roster.authority')}
          value={authority}
          options={(['YES', 'NO', 'UNKNOWN'] as const).map((key) => ({ key, text: say(`roster.authority.${key}`) }))}
          onChange={(key) => onChange(key, key === 'UNKNOWN' ? '' : proofOn)}
        />
      </div>
      {authority === 'YES' || authority === 'NO' ? (
        <DayField label={say('roster.proofOn')} value={proofOn} until={today} onChange={(day) => onChange(authority, day)} error={error} />
      ) : null}
      {authority ? <p className="soft">{say(`roster.authorityEffect.${authority}`)}</p> : null}
    </>
  );
}

const isSettled = (authority: Authority | undefined, proofOn: string) => authority === 'UNKNOWN' || (authority !== undefined && proofOn !== '');

/** Records somebody who raises the child. */
export function GuardianDialog({ childId, onClose }: { childId: string; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const [value, setValue] = useState({ name: '', email: '', phone: '', proofOn: '' });
  const [relation, setRelation] = useState<Relation>();
  const [authority, setAuthority] = useState<Authority>();
  const act = useAct(recordGuardian, {
    intent: `record-guardian:${childId}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['name', 'email', 'phone', 'proofOn']);
  return (
    <FormDialog
      title={say('roster.guardian.new')}
      onClose={onClose}
      submit={say('general.save')}
      isReady={value.name.trim() !== '' && isSettled(authority, value.proofOn)}
      act={act}
      form={form}
      onSubmit={() =>
        act.press({
          childId,
          name: value.name,
          relation: relation ?? null,
          email: value.email || null,
          phone: value.phone || null,
          authority: authority ?? 'UNKNOWN',
          proofOn: value.proofOn || null,
        })
      }
    >
      <TextField
        label={say('roster.guardian.name')}
        value={value.name}
        onChange={(name) => setValue({ ...value, name })}
        error={form.at('name')}
        isRequired
        autoComplete="off"
      />
      <Select
        label={say('roster.guardian.relation')}
        placeholder={say('roster.choose')}
        value={relation}
        options={relations.map((key) => ({ key, text: nameOf('roster.relation', key) }))}
        onChange={setRelation}
      />
      <div className="roster__pair">
        <TextField
          label={say('roster.guardian.email')}
          value={value.email}
          onChange={(email) => setValue({ ...value, email })}
          error={form.at('email')}
          inputMode="email"
          autoComplete="off"
        />
        <TextField
          label={say('roster.guardian.phone')}
          value={value.phone}
          onChange={(phone) => setValue({ ...value, phone })}
          error={form.at('phone')}
          autoComplete="off"
        />
      </div>
      <AuthorityFields
        authority={authority}
        proofOn={value.proofOn}
        error={form.at('proofOn')}
        onChange={(next, proofOn) => {
          setAuthority(next);
          setValue({ ...value, proofOn });
        }}
      />
    </FormDialog>
  );
}

/** Says what is known now of a guardian's authority; what they may see follows at once. */
export function AuthorityDialog({
  childId,
  guardian,
  onClose,
}: {
  childId: string;
  guardian: Pick<KnownGuardian, 'id' | 'name' | 'authority' | 'proofOn' | 'version'>;
  onClose: () => void;
}) {
  const say = useWords();
  const [authority, setAuthority] = useState<Authority>();
  const [proofOn, setProofOn] = useState('');
  const act = useAct(changeAuthority, {
    intent: `change-authority:${guardian.id}`,
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['proofOn']);
  return (
    <FormDialog
      title={say('roster.authority.of', { name: guardian.name })}
      onClose={onClose}
      submit={say('general.save')}
      isReady={isSettled(authority, proofOn)}
      act={act}
      form={form}
      onSubmit={() => act.press({ childId, guardianId: guardian.id, authority: authority ?? 'UNKNOWN', proofOn: proofOn || null, version: guardian.version })}
    >
      <AuthorityFields
        authority={authority}
        proofOn={proofOn}
        error={form.at('proofOn')}
        onChange={(next, day) => {
          setAuthority(next);
          setProofOn(day);
        }}
      />
    </FormDialog>
  );
}
