import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { Select } from '../../parts/select/select.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useHat } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { addLocation, type Organisation } from './team.query.js';

type Location = Organisation['locations'][number];

/** Locations with their numbers in the registers (R2). */
export function Locations({ organisation: { locations } }: { organisation: Organisation }) {
  const say = useWords();
  const nameOf = useNames();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={say('team.locations')}
      actions={
        <Button size="desk" onPress={() => setAdding(true)}>
          {say('team.location.new')}
        </Button>
      }
    >
      {locations.length === 0 ? <p className="soft">{say('team.noLocations')}</p> : null}
      <ul className="team__locations">
        {locations.map((location) => (
          <li key={location.id}>
            <b>{location.name}</b> <span className="soft">{nameOf('team.kind', location.kind)}</span>
            <small>{[numbersOf(location), location.kindcentrum ?? ''].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {adding ? <LocationDialog onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

function numbersOf({ brin, vestiging, lrk }: Location): string {
  return lrk ? `LRK ${lrk}` : brin ? `BRIN ${brin} ${vestiging ?? ''}`.trim() : '';
}

const childcareKinds = ['KDV', 'PEUTEROPVANG', 'BSO', 'GASTOUDER'] as const;

/** A new location: a school by BRIN and vestiging, childcare by one LRK number; what does not fit is said at its field (R2). */
function LocationDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const { controllerKind } = useHat();
  const isSchool = controllerKind === 'SCHOOL_BOARD';
  const [kind, setKind] = useState<Location['kind'] | undefined>(isSchool ? 'SCHOOL' : undefined);
  const [value, setValue] = useState({ name: '', brin: '', vestiging: '', lrk: '', email: '' });
  const act = useAct(addLocation, {
    intent: 'add-location',
    onDone: () => {
      tell(say('roster.saved'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['name', 'brin', 'vestiging', 'lrk', 'email']);
  const text = (field: keyof typeof value, help?: string) => (
    <TextField
      label={say(`team.location.${field}`)}
      help={help}
      value={value[field]}
      onChange={(typed) => setValue({ ...value, [field]: typed })}
      error={form.at(field)}
      autoComplete="off"
      isRequired={field === 'name'}
    />
  );
  return (
    <FormDialog
      title={say('team.location.new')}
      onClose={onClose}
      submit={say('team.location.button')}
      isReady={value.name.trim() !== '' && kind !== undefined}
      act={act}
      form={form}
      onSubmit={() =>
        kind &&
        act.press({
          kind,
          name: value.name,
          brin: isSchool ? value.brin.trim().toUpperCase() || null : null,
          vestiging: isSchool ? value.vestiging.trim() || null : null,
          lrk: isSchool ? null : value.lrk.trim() || null,
          email: value.email.trim() || null,
        })
      }
    >
      {text('name')}
      {isSchool ? (
        <div className="team__pair">
          {text('brin', say('team.location.brinHelp'))}
          {text('vestiging', say('team.location.vestigingHelp'))}
        </div>
      ) : (
        <>
          <Select
            label={say('team.location.kind')}
            placeholder={say('roster.choose')}
            value={kind}
            options={childcareKinds.map((key) => ({ key, text: nameOf('team.kind', key) }))}
            onChange={setKind}
          />
          {text('lrk', say('team.location.lrkHelp'))}
        </>
      )}
      {text('email')}
    </FormDialog>
  );
}
