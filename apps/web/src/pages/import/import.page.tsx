import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { LinkButton } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { EarlierImports } from './earlier-imports.js';
import { ImportView } from './import-view.js';
import { importsQuery } from './import.query.js';
import { UploadForm } from './upload-form.js';
import { useUpload } from './use-upload.js';
import './import.css';

/** *Importeren*: a file comes in, is looked at, applied as a whole, and undone while nobody worked with it (I1–I4). */
export function ImportPage() {
  const say = useWords();
  const { importId } = useParams();
  const navigate = useNavigate();
  const answer = useAnswer(importsQuery, {});
  // kept while the page is open, so that the same file can be read again with other columns
  const [file, setFile] = useState<File>();
  const open = useCallback((id: string) => void navigate(`/importeren/${id}`), [navigate]);
  const uploading = useUpload(open);
  return (
    <Page
      title={say('import.title')}
      tabTitle={say('import.title')}
      lead={importId ? undefined : say('import.lead')}
      back={
        importId ? (
          <LinkButton kind="words" href="/importeren">
            {say('import.back')}
          </LinkButton>
        ) : undefined
      }
    >
      <Answer query={answer}>
        {({ imports, locations, importMappings }) =>
          importId ? (
            <ImportView key={importId} id={importId} file={file} mappings={importMappings} uploading={uploading} />
          ) : (
            <div className="flow">
              <UploadForm file={file} onFile={setFile} places={locations} mappings={importMappings} uploading={uploading} />
              <EarlierImports imports={imports} />
            </div>
          )
        }
      </Answer>
    </Page>
  );
}
