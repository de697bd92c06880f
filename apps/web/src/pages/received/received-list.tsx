import { Link } from 'react-aria-components';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Chip } from '../../parts/chip/chip.js';
import { DataTable, type Column } from '../../parts/data-table/data-table.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { receivedQuery } from './received.query.js';

type Received = ResultOf<typeof receivedQuery>['receivedHandovers'][number];

/** Handovers for the reader's groups by first school day, with what each asks now. */
export function ReceivedList() {
  const say = useWords();
  const answer = useAnswer(receivedQuery, {});
  return (
    <Answer query={answer}>
      {({ receivedHandovers }) => (
        <Page
          title={say('received.title')}
          tabTitle={say('received.title')}
          lead={say('received.lead', { count: receivedHandovers.filter(({ asks }) => asks).length })}
        >
          {receivedHandovers.length === 0 ? <EmptyState /> : <ReceivedTable rows={receivedHandovers} />}
        </Page>
      )}
    </Answer>
  );
}

function ReceivedTable({ rows }: { rows: readonly Received[] }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const columns: Column<Received>[] = [
    { id: 'child', title: say('received.child'), cell: (row) => <Name row={row} />, sortBy: ({ callName }) => callName ?? undefined },
    {
      id: 'starts',
      title: say('received.starts'),
      cell: ({ firstSchoolDay }) => (firstSchoolDay ? days.medium(firstSchoolDay) : ''),
      sortBy: ({ firstSchoolDay }) => firstSchoolDay ?? undefined,
    },
    { id: 'state', title: say('received.state'), cell: ({ state }) => nameOf('handover.state', state), sortBy: ({ state }) => state },
    {
      id: 'read',
      title: say('received.read'),
      cell: ({ readOn }) => (readOn ? days.medium(readOn) : say('received.unread')),
      sortBy: ({ readOn }) => readOn ?? undefined,
    },
    {
      id: 'asks',
      title: say('received.asks'),
      cell: ({ asks, askedBy }) =>
        asks ? <Chip tone="warm">{say('received.asksBy', { what: nameOf('received.task', asks), day: days.medium(askedBy ?? '') })}</Chip> : '',
      sortBy: ({ askedBy }) => askedBy ?? undefined,
    },
  ];
  return <DataTable caption={say('received.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** A withdrawn one is no longer to be opened: only that it is not shared any further. */
function Name({ row: { id, callName, state } }: { row: Received }) {
  const say = useWords();
  const name = callName ?? say('received.aChild');
  return state === 'WITHDRAWN' ? <span data-private>{name}</span> : <Link href={`/ontvangen/${id}`}>{name}</Link>;
}
