import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FileDrop } from '../../parts/file-drop/file-drop.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { useWords } from '../../words/use-words.js';
import type { ImportPlace, SavedMapping } from './import.query.js';
import { ReadingProgress } from './reading-progress.js';
import { FILE_MEGABYTES, type useUpload } from './use-upload.js';

interface UploadFormProps {
  file: File | undefined;
  onFile: (file: File) => void;
  places: readonly ImportPlace[];
  mappings: readonly SavedMapping[];
  uploading: ReturnType<typeof useUpload>;
}

const AUTOMATIC = 'automatic';

/** Which file, and for which location; a school sends EDEXML, childcare a table. */
export function UploadForm({ file, onFile, places, mappings, uploading: { send, upload, refusal } }: UploadFormProps) {
  const say = useWords();
  const [chosen, setChosen] = useState<string>();
  const [mapping, setMapping] = useState(AUTOMATIC);
  const place = places.find(({ id }) => id === chosen) ?? (places.length === 1 ? places[0] : undefined);
  const format = place?.kind === 'SCHOOL' ? 'EDEXML' : 'ROSTER';
  const isTable = place !== undefined && format === 'ROSTER';
  return (
    <Card>
      <div className="import-form flow">
        <Select
          label={say('import.location')}
          options={places.map(({ id, name }) => ({ key: id, text: name }))}
          value={place?.id}
          onChange={setChosen}
          placeholder={say('import.location.choose')}
        />
        {place ? <p className="import-form__format">{say(`import.format.${format}`)}</p> : null}
        {isTable && mappings.length > 0 ? (
          <Select
            label={say('import.mapping.saved')}
            options={[{ key: AUTOMATIC, text: say('import.mapping.automatic') }, ...mappings.map(({ id, name }) => ({ key: id, text: name }))]}
            value={mapping}
            onChange={setMapping}
          />
        ) : null}
        <FileDrop
          help={say('import.file.help', { megabytes: FILE_MEGABYTES })}
          accept={['.xml', '.csv', '.tsv', '.txt', '.xlsx', 'text/xml', 'text/csv']}
          chosen={file?.name}
          onFile={onFile}
          isDisabled={upload !== undefined}
        />
        <p className="import-form__note">{say('import.numbers')}</p>
        {upload ? <ReadingProgress upload={upload} /> : null}
        {refusal ? <RefusalNotice sentence={refusal.sentence || say('shell.offline.text')} /> : null}
        <div className="import-form__actions">
          <Button
            kind="fill"
            isDisabled={!file || !place}
            isPending={upload !== undefined}
            onPress={() =>
              file && place ? send(file, { locationId: place.id, format, mappingId: isTable && mapping !== AUTOMATIC ? mapping : undefined }) : undefined
            }
          >
            {say('import.send')}
          </Button>
          <span>
            {say('import.template')}{' '}
            <a href="/imports/template.csv" download>
              {say('import.template.csv')}
            </a>{' '}
            ·{' '}
            <a href="/imports/template.xlsx" download>
              {say('import.template.xlsx')}
            </a>
          </span>
        </div>
      </div>
    </Card>
  );
}
