import { DataTable } from '../../parts/data-table/data-table.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useNames, useWords } from '../../words/use-words.js';
import { importReportQuery } from './import.query.js';

/** What was written, by kind of thing. */
export function ImportReport({ id }: { id: string }) {
  const say = useWords();
  const nameOf = useNames();
  const answer = useAnswer(importReportQuery, { id });
  return (
    <Answer query={answer}>
      {({ importReport }) => (
        <DataTable
          caption={say('import.summary.done')}
          rows={importReport}
          rowKey={({ thing }) => thing}
          empty={say('import.nothing')}
          columns={[
            { id: 'thing', title: say('import.report.thing'), cell: ({ thing }) => nameOf('import.thing', thing) },
            { id: 'created', title: say('import.report.created'), align: 'end', cell: ({ created }) => created },
            { id: 'changed', title: say('import.report.changed'), align: 'end', cell: ({ changed }) => changed },
          ]}
        />
      )}
    </Answer>
  );
}
