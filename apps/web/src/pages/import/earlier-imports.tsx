import { LinkButton } from '../../parts/button/button.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import type { ResultOf } from '../../session/graphql.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { importsQuery } from './import.query.js';

/** Files that came before, the latest first, each with where it stands. */
export function EarlierImports({ imports }: { imports: ResultOf<typeof importsQuery>['imports'] }) {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  return (
    <section>
      <h2>{say('import.list')}</h2>
      <DataTable
        caption={say('import.list')}
        rows={imports}
        rowKey={({ id }) => id}
        empty={say('import.list.empty')}
        columns={[
          {
            id: 'file',
            title: say('import.column.file'),
            cell: ({ id, fileName }) => (
              <LinkButton kind="words" href={`/importeren/${id}`}>
                {fileName}
              </LinkButton>
            ),
          },
          { id: 'place', title: say('import.location'), cell: ({ locationName }) => locationName },
          { id: 'when', title: say('import.column.when'), cell: ({ madeAt }) => days.instant(madeAt) },
          { id: 'state', title: say('import.column.state'), cell: ({ state, stalled }) => nameOf('import.state', stalled ? 'REFUSED' : state) },
        ]}
      />
    </section>
  );
}
