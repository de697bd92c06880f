import { useState, type FormEvent } from 'react';
import { Button } from '../../parts/button/button.js';
import { Select } from '../../parts/select/select.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { isRecordNumber, type LogFilter } from './log-filter.js';

const empty: LogFilter = { refusedOnly: false, from: '', until: '', childId: '' };

/** Refused only, a period, one record by its number. */
export function LogFilters({ filter, onChange }: { filter: LogFilter; onChange: (filter: LogFilter) => void }) {
  const say = useWords();
  const { today } = useSession();
  const [typed, setTyped] = useState(filter);
  const number = typed.childId.trim().toLowerCase();
  const wrong = number !== '' && !isRecordNumber(number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) onChange({ ...typed, childId: number });
  };
  return (
    <form className="log__filters" aria-label={say('log.filters')} onSubmit={submit} noValidate>
      <Select
        label={say('log.which')}
        value={typed.refusedOnly ? 'refused' : 'all'}
        options={[
          { key: 'all', text: say('log.all') },
          { key: 'refused', text: say('log.refusedOnly') },
        ]}
        onChange={(key) => setTyped({ ...typed, refusedOnly: key === 'refused' })}
      />
      <DayField label={say('log.from')} value={typed.from} until={today} onChange={(from) => setTyped({ ...typed, from })} />
      <DayField label={say('log.until')} value={typed.until} until={today} onChange={(until) => setTyped({ ...typed, until })} />
      <div className="log__record">
        <TextField
          label={say('log.child')}
          value={typed.childId}
          onChange={(childId) => setTyped({ ...typed, childId })}
          error={wrong ? say('log.childWrong') : undefined}
          autoComplete="off"
        />
      </div>
      <div className="log__buttons">
        <Button type="submit" kind="fill">
          {say('log.apply')}
        </Button>
        <Button onPress={() => onChange(empty)}>{say('log.clear')}</Button>
      </div>
    </form>
  );
}
