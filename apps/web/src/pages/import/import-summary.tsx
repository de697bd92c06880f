import { useNames, useWords } from '../../words/use-words.js';
import type { ShownImport } from './import.query.js';

type Counts = NonNullable<ShownImport['standing']>['counts'];

/** How many rows that come in do one thing. */
export function rowsThat(counts: Counts, action: Counts[number]['action']): number {
  return counts
    .filter(
      (count) => count.kind !== 'LOCATION' && (action === 'LEAVE' ? count.leftOut || count.action === 'LEAVE' : !count.leftOut && count.action === action),
    )
    .reduce((sum, { rows }) => sum + rows, 0);
}

/** What will happen in four figures, and for whom. */
export function ImportSummary({ shown: { standing, state } }: { shown: ShownImport }) {
  const say = useWords();
  const nameOf = useNames();
  if (!standing) return null;
  const { counts } = standing;
  const kinds = ['CHILD', 'GROUP', 'TEACHER'] as const;
  return (
    <section>
      <h2>{say(state === 'APPLIED' ? 'import.summary.done' : 'import.summary')}</h2>
      <ul className="import-summary">
        <li>{say('import.count.new', { rows: rowsThat(counts, 'CREATE') })}</li>
        <li>{say('import.count.changed', { rows: rowsThat(counts, 'CHANGE') })}</li>
        <li>{say('import.count.same', { rows: rowsThat(counts, 'SAME') })}</li>
        <li>{say('import.count.left', { rows: rowsThat(counts, 'LEAVE') })}</li>
      </ul>
      <p className="import-summary__kinds">
        {kinds
          .map((kind) => ({ kind, rows: counts.filter((count) => count.kind === kind).reduce((sum, { rows }) => sum + rows, 0) }))
          .filter(({ rows }) => rows > 0)
          .map(({ kind, rows }) => `${rows} × ${nameOf('import.kind', kind)}`)
          .join(' · ')}
      </p>
    </section>
  );
}
