import { useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { AsTable } from '../as-table/as-table.js';
import { compareValues } from '../data-table/data-table.js';
import { LevelLegend } from '../level/level-legend.js';
import type { Domain } from '../level/level.js';
import { GridHead } from './grid-head.js';
import { GridRow } from './grid-row.js';
import { linesOf, sortValue, type GridChild, type GridSort } from './grid-child.js';
import { LevelList } from './level-list.js';
import { LevelTip, useLevelTip } from './level-tip.js';
import { useGridKeys } from './use-grid-keys.js';
import './level-grid.css';
import './level-grid-narrow.css';
import './level-grid-print.css';

interface LevelGridProps {
  /** Names the table for who listens: the group. */
  caption: string;
  domains: readonly Domain[];
  rows: readonly GridChild[];
  sort?: GridSort;
  /** When the page keeps the order (in the address, say). Without it the grid keeps it itself. */
  onSort?: (sort: GridSort) => void;
  /** Beside the legend. */
  foot?: ReactNode;
}

/**
 * A whole class in one look (S1, S2, X23): children × lines under their domains, a shape with its step in each cell, what works
 * beside it. Whole at 1366 × 768 with 28 rows, arrow keys, sort by any head, one landscape A4, and a card a child on a phone.
 */
export function LevelGrid({ caption, domains, rows, sort: given, onSort, foot }: LevelGridProps) {
  const say = useWords();
  const [own, setOwn] = useState<GridSort>('name');
  const sort = given ?? own;
  const lines = useMemo(() => linesOf(domains), [domains]);
  const sorted = useMemo(() => {
    return [...rows].sort((a, b) => compareValues(sortValue(a, sort), sortValue(b, sort), false) || compareValues(a.name, b.name, false));
  }, [rows, sort]);
  const keys = useGridKeys(sorted.length + 1, lines.length + 4);
  const tip = useLevelTip(sorted, lines);
  const rowCount = { '--rows': Math.max(rows.length, 12) } as CSSProperties;

  return (
    <AsTable table={() => <LevelList caption={caption} lines={lines} rows={sorted} />} foot={<GridFoot foot={foot} />}>
      <table
        className="level-grid"
        role="grid"
        style={rowCount}
        onKeyDown={(event) => (keys.onKeyDown(event), tip.onKeyDown(event))}
        onFocus={(event) => (keys.onFocus(event), tip.onFocus(event))}
        onBlur={tip.onLeave}
        onMouseOver={tip.onHover}
        onMouseLeave={tip.onLeave}
      >
        <caption className="hidden-visually">{say('level.grid.caption', { group: caption })}</caption>
        <colgroup>
          <col className="level-grid__name-column" />
          <col className="level-grid__age-column" />
          <col className="level-grid__handover-column" />
          {lines.map((line) => (
            <col key={line.id} className={line.opens ? 'level-grid__line-column--opens' : 'level-grid__line-column'} />
          ))}
          <col />
        </colgroup>
        <GridHead domains={domains} lines={lines} sort={sort} onSort={onSort ?? setOwn} at={keys.at.row === 0 ? keys.at.column : -1} />
        <tbody role="rowgroup">
          {sorted.map((child, index) => (
            <GridRow key={child.id} child={child} lines={lines} row={index + 1} at={keys.at.row === index + 1 ? keys.at.column : -1} />
          ))}
        </tbody>
      </table>
      <LevelTip tip={tip} />
    </AsTable>
  );
}

function GridFoot({ foot }: { foot?: ReactNode }) {
  return (
    <>
      <LevelLegend />
      {foot}
    </>
  );
}
