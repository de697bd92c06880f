import { DropZone, FileTrigger, Text, type FileDropItem } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import './file-drop.css';

interface FileDropProps {
  /** What may be dropped, in words: "EDEXML, CSV of Excel, tot 50 MB". */
  help: string;
  /** Accepted types, as of an `<input type="file">`: `.xml`, `text/csv`. */
  accept: readonly string[];
  /** The name of the chosen file. */
  chosen?: string;
  onFile: (file: File) => void;
  isDisabled?: boolean;
}

/** A place for one file: drop it, or choose it with a button; never dragging alone (WCAG 2.5.7). */
export function FileDrop({ help, accept, chosen, onFile, isDisabled }: FileDropProps) {
  const say = useWords();
  return (
    <DropZone
      className="file-drop"
      isDisabled={isDisabled}
      onDrop={(event) => {
        const item = event.items.find((dropped): dropped is FileDropItem => dropped.kind === 'file');
        void item?.getFile().then(onFile);
      }}
    >
      <Text slot="label" className={chosen ? 'file-drop__chosen' : undefined}>
        {chosen ?? say('parts.file.drop')}
      </Text>
      <FileTrigger acceptedFileTypes={accept} onSelect={(files) => files?.[0] && onFile(files[0])}>
        <Button isDisabled={isDisabled}>{say(chosen ? 'parts.file.other' : 'parts.file.choose')}</Button>
      </FileTrigger>
      <small>{help}</small>
    </DropZone>
  );
}
