import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { type Column, DataTable } from '../../parts/data-table/data-table.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useExport } from '../../session/use-export.js';
import { dueAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { type RodLine, rodFileQuery, rodListQuery } from './rod.query.js';

/** *Lijst voor ROD*: of each OPP the reference of its child, start and end, and nothing else; as CSV as well (R30). */
export function RodPage() {
  const say = useWords();
  const { hat } = useSession();
  return (
    <Page width="narrow" title={say('rod.title')} tabTitle={say('rod.title')} back={<Link href={dueAddress}>{say('due.title')}</Link>} lead={say('rod.lead')}>
      <div className="flow">
        {hat?.scopes.map(({ id }) => (
          <RodOfLocation key={id} locationId={id} />
        ))}
      </div>
    </Page>
  );
}

function RodOfLocation({ locationId }: { locationId: string }) {
  const say = useWords();
  const answer = useAnswer(rodListQuery, { locationId });
  const [refused, setRefused] = useState('');
  const save = useExport(rodFileQuery, ({ rodFile }) => rodFile, setRefused);
  return (
    <Answer query={answer}>
      {({ rodList }) => (
        <Card
          title={say('rod.count', { count: rodList.length })}
          actions={
            rodList.length > 0 ? (
              <Button size="desk" onPress={() => save({ locationId })}>
                {say('rod.save')}
              </Button>
            ) : null
          }
        >
          <div className="flow">
            <p>{say('rod.inside')}</p>
            <p className="soft">{say('rod.readers')}</p>
            {refused ? <RefusalNotice sentence={refused} /> : null}
            {rodList.length > 0 ? <RodTable lines={rodList} /> : <EmptyState>{say('rod.none')}</EmptyState>}
          </div>
        </Card>
      )}
    </Answer>
  );
}

/** The reference leads to the child, for who knows it by its name. */
function RodTable({ lines }: { lines: readonly RodLine[] }) {
  const say = useWords();
  const days = useDays();
  const columns: readonly Column<RodLine>[] = [
    { id: 'child', title: say('rod.column.child'), cell: ({ childRef }) => <Link href={`/kind/${childRef}`}>{childRef}</Link> },
    { id: 'start', title: say('rod.column.start'), cell: ({ startedOn }) => days.medium(startedOn), sortBy: ({ startedOn }) => startedOn },
    {
      id: 'end',
      title: say('rod.column.end'),
      cell: ({ endedOn }) => (endedOn ? days.medium(endedOn) : say('rod.runs')),
      sortBy: ({ endedOn }) => endedOn ?? undefined,
    },
  ];
  return (
    <DataTable
      caption={say('rod.title')}
      columns={columns}
      rows={lines}
      rowKey={({ childRef, startedOn }) => `${childRef} ${startedOn}`}
      sort={{ column: 'start', direction: 'descending' }}
    />
  );
}
