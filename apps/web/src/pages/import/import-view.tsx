import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { ImportDecision } from './import-decision.js';
import { ImportReport } from './import-report.js';
import { ImportRows } from './import-rows.js';
import { ImportSummary } from './import-summary.js';
import { importQuery, type SavedMapping, type ShownImport } from './import.query.js';
import { MappingEditor } from './mapping-editor.js';
import type { useUpload } from './use-upload.js';

interface ImportViewProps {
  id: string;
  file: File | undefined;
  mappings: readonly SavedMapping[];
  uploading: ReturnType<typeof useUpload>;
}

/** One file: why it was refused, what it would do, or what it did. */
export function ImportView({ id, file, mappings, uploading }: ImportViewProps) {
  const answer = useAnswer(importQuery, { id });
  return (
    <Answer query={answer}>
      {({ import: shown }) => (
        <div className="flow">
          <Head shown={shown} />
          {shown.state === 'READY' || shown.state === 'APPLIED' ? <ImportSummary shown={shown} /> : null}
          {shown.state === 'READY' || shown.state === 'APPLIED' ? <ImportDecision shown={shown} /> : null}
          {shown.state === 'APPLIED' ? <ImportReport id={id} /> : null}
          <Remarks remarks={shown.remarks.filter((remark) => remark !== shown.refusal)} />
          {shown.state === 'READY' ? <ImportRows shown={shown} /> : null}
          {shown.format === 'ROSTER' && shown.headings.length > 0 && (shown.state === 'READY' || shown.state === 'REFUSED') ? (
            <MappingEditor shown={shown} file={file} mappings={mappings} uploading={uploading} />
          ) : null}
        </div>
      )}
    </Answer>
  );
}

function Head({ shown }: { shown: ShownImport }) {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  return (
    <>
      <p className="import-head">
        <strong>{shown.fileName}</strong> · {shown.locationName} {shown.schoolYear ? `· ${shown.schoolYear}` : ''} · {nameOf('import.state', shown.state)}
      </p>
      {shown.stalled ? <Notice tone="warm">{say('import.stalled')}</Notice> : null}
      {shown.refusal ? <RefusalNotice sentence={say('import.refused')} action={<span>{shown.refusal}</span>} /> : null}
      {shown.state === 'READY' && shown.standing?.appliedBefore ? (
        <Notice>{say('import.before', { at: days.instant(shown.standing.appliedBefore) })}</Notice>
      ) : null}
      {shown.appliedAt && shown.state === 'APPLIED' ? <Notice role="status">{say('import.done', { at: days.instant(shown.appliedAt) })}</Notice> : null}
      {shown.undoneAt && shown.state === 'UNDONE' ? <Notice role="status">{say('import.undone', { at: days.instant(shown.undoneAt) })}</Notice> : null}
    </>
  );
}

function Remarks({ remarks }: { remarks: readonly string[] }) {
  const say = useWords();
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby="import-remarks">
      <h2 id="import-remarks">{say('import.remarks')}</h2>
      <ul className="import-remarks">
        {remarks.map((remark, at) => (
          <li key={at}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
