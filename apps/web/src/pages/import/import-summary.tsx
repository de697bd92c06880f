import { useNames, useWords } from '../../words/use-words.js';
import type { ShownImport } from './import.query.js';

type Counts = NonNullable<ShownImport['standing']>['counts'];

/** How many rows do one thing; each row counts once. */
export function rowsThat(counts: Counts, action: Counts[number]['action']): number {
  return sumOf(counts.filter((count) => (action === 'LEAVE' ? count.leftOut || count.action === 'LEAVE' : !count.leftOut && count.action === action)));
}

const sumOf = (counts: Counts): number => counts.reduce((sum, { rows }) => sum + rows, 0);

/** What will happen in four figures, and for whom. */
export function ImportSummary({ shown: { standing, state } }: { shown: ShownImport }) {
  const say = useWords();
  const nameOf = useNames();
  if (!standing) return null;
  const { counts } = standing;
  const kinds = (['CHILD', 'GROUP', 'TEACHER', 'LOCATION'] as const)
    .map((kind) => ({ kind, rows: sumOf(counts.filter((count) => count.kind === kind)) }))
    .filter(({ rows }) => rows > 0)
    .map(({ kind, rows }) => `${rows} × ${nameOf('import.kind', kind)}`)
    .join(' · ');
  return (
    <section>
      <h2>{say(state === 'APPLIED' ? 'import.summary.done' : 'import.summary')}</h2>
      <p className="import-summary__kinds">{say('import.summary.of', { rows: sumOf(counts), kinds })}</p>
      <ul className="import-summary">
        <li>{say('import.count.new', { rows: rowsThat(counts, 'CREATE') })}</li>
        <li>{say('import.count.changed', { rows: rowsThat(counts, 'CHANGE') })}</li>
        <li>{say('import.count.same', { rows: rowsThat(counts, 'SAME') })}</li>
        <li>{say('import.count.left', { rows: rowsThat(counts, 'LEAVE') })}</li>
      </ul>
    </section>
  );
}
