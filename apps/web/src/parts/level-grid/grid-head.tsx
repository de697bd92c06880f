import { useWords } from '../../words/use-words.js';
import type { Domain } from '../level/level.js';
import type { GridSort, linesOf } from './grid-child.js';

interface GridHeadProps {
  domains: readonly Domain[];
  lines: ReturnType<typeof linesOf>;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
  /** Column that holds the tab stop, or -1. */
  at: number;
}

/** Two rows of heads: domains, then a button a column that sorts. */
export function GridHead({ domains, lines, sort, onSort, at }: GridHeadProps) {
  const say = useWords();
  const head = (column: number, by: GridSort, text: string, title?: string) => (
    <button type="button" className="level-grid__sort" data-at={`0:${column}`} tabIndex={at === column ? 0 : -1} title={title} onClick={() => onSort(by)}>
      {text}
    </button>
  );
  const sorted = (by: GridSort) => (sort === by ? 'ascending' : undefined);
  return (
    <thead role="rowgroup">
      <tr role="row">
        <td role="gridcell" colSpan={3} />
        {domains.map((domain) => (
          <th key={domain.id} className="level-grid__domain" role="columnheader" scope="colgroup" colSpan={domain.lines.length}>
            {domain.name}
          </th>
        ))}
        <td role="gridcell" />
      </tr>
      <tr role="row">
        <th role="columnheader" scope="col" className="level-grid__name" aria-sort={sorted('name')}>
          {head(0, 'name', say('level.grid.child'))}
        </th>
        <th role="columnheader" scope="col" aria-sort={sorted('age')}>
          {head(1, 'age', say('level.grid.age'))}
        </th>
        <th role="columnheader" scope="col" aria-sort={sorted('handover')}>
          {head(2, 'handover', say('level.grid.handover'))}
        </th>
        {lines.map((line, index) => (
          <th key={line.id} role="columnheader" scope="col" data-opens={line.opens || undefined} aria-sort={sorted(`line:${line.id}`)}>
            {head(index + 3, `line:${line.id}`, line.short, line.name)}
          </th>
        ))}
        <th role="columnheader" scope="col" className="level-grid__works" data-at={`0:${lines.length + 3}`} tabIndex={at === lines.length + 3 ? 0 : -1}>
          {say('level.grid.works')}
        </th>
      </tr>
    </thead>
  );
}
