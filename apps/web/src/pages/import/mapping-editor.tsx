import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { type SavedMapping, saveMappingMutation, type ShownImport } from './import.query.js';
import { ReadingProgress } from './reading-progress.js';
import { ROSTER_FIELDS } from './roster-fields.js';
import type { useUpload } from './use-upload.js';

interface MappingEditorProps {
  shown: ShownImport;
  file: File | undefined;
  mappings: readonly SavedMapping[];
  uploading: ReturnType<typeof useUpload>;
}

const NONE = '';

/** Which column of the file fills which field; kept under a name, and the file is read once more with it. */
export function MappingEditor({ shown, file, mappings, uploading: { send, upload, refusal } }: MappingEditorProps) {
  const say = useWords();
  const nameOf = useNames();
  const fitting = mappings.find(({ columns }) => columns.every(({ heading }) => shown.headings.includes(heading)));
  const [name, setName] = useState(fitting?.name ?? '');
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(shown.columns.map(({ field, heading }) => [field, heading])),
  );
  const save = useAct(saveMappingMutation, {
    intent: `mapping:${shown.id}`,
    onDone: ({ saveImportMapping: { id } }) => (file ? send(file, { locationId: shown.locationId, format: 'ROSTER', mappingId: id }) : undefined),
  });
  const chosen = Object.entries(columns)
    .filter(([, heading]) => heading !== NONE)
    .map(([field, heading]) => ({ field, heading }));
  const headings = [
    { key: NONE, text: say('import.mapping.none') },
    ...shown.headings.filter((heading) => heading !== NONE).map((heading) => ({ key: heading, text: heading })),
  ];
  return (
    <details className="import-mapping" open={shown.state === 'REFUSED'}>
      <summary>{say('import.mapping')}</summary>
      <div className="flow">
        <p>{say('import.mapping.lead')}</p>
        <div className="import-mapping__fields">
          {ROSTER_FIELDS.map((field) => (
            <Select
              key={field}
              label={nameOf('import.field', field)}
              options={headings}
              value={columns[field] ?? NONE}
              onChange={(heading) => setColumns({ ...columns, [field]: heading })}
            />
          ))}
        </div>
        <TextField label={say('import.mapping.name')} help={say('import.mapping.name.help')} value={name} onChange={setName} />
        {save.refusal ? <RefusalNotice sentence={save.refusal.sentence} /> : null}
        {refusal ? <RefusalNotice sentence={refusal.sentence || say('shell.offline.text')} /> : null}
        {upload ? <ReadingProgress upload={upload} /> : null}
        {file ? null : <p>{say('import.mapping.again')}</p>}
        <div>
          <Button
            isDisabled={name.trim() === '' || chosen.length === 0}
            isPending={save.isPending || upload !== undefined}
            onPress={() => save.press({ name: name.trim(), columns: chosen })}
          >
            {say('import.mapping.save')}
          </Button>
        </div>
      </div>
    </details>
  );
}
