import { useIntl } from 'react-intl';
import { ask } from './ask.js';
import type { TadaDocumentNode } from './graphql.js';
import { refusalIn } from './refusal.js';
import { fileOf, saveFile } from './save-file.js';
import { useSession } from './session.js';

interface ExportFile {
  name: string;
  mediaType: string;
  content: string;
}

/** Asks the API for a file when a button is pressed, and hands it over; a no is told by its sentence. */
export function useExport<Result, Variables extends object>(
  document: TadaDocumentNode<Result, Variables>,
  fileIn: (result: Result) => ExportFile,
  onRefused: (sentence: string) => void,
): (variables: Variables) => void {
  const { hat } = useSession();
  const { locale } = useIntl();
  return (variables) => {
    ask(document, variables, { hat: hat?.key, locale }).then(
      (result) => {
        const file = fileIn(result);
        saveFile(file.name, fileOf(file));
        onRefused('');
      },
      (error: unknown) => onRefused(refusalIn(error).sentence),
    );
  };
}
