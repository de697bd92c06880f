import { memo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words/use-words.js';
import { Age } from '../age/age.js';
import { Avatar } from '../avatar/avatar.js';
import { LevelMark } from '../level/level-mark.js';
import { notLooked, type GridChild, type linesOf } from './grid-child.js';

interface GridRowProps {
  child: GridChild;
  lines: ReturnType<typeof linesOf>;
  row: number;
  /** Column that holds the tab stop, or -1. */
  at: number;
}

/** One child: name to the card, age, state of the handover, the levels, what works. */
export const GridRow = memo(function GridRow({ child, lines, row, at }: GridRowProps) {
  const say = useWords();
  const stop = (column: number) => ({ 'data-at': `${row}:${column}`, tabIndex: at === column ? 0 : -1 });
  const works = lines.length + 3;
  return (
    <tr role="row" data-new={child.isNew || undefined}>
      <th role="rowheader" scope="row" className="level-grid__name">
        <Link className="level-grid__link" to={child.href} {...stop(0)}>
          <Avatar name={child.name} />
          <span className="level-grid__child">{child.name}</span>
        </Link>
      </th>
      <td role="gridcell" className="level-grid__age" {...stop(1)}>
        <Age months={child.months} />
      </td>
      <td role="gridcell" className="level-grid__handover" data-open={child.handover?.open || undefined} {...stop(2)}>
        {child.handover?.open ? <span className="level-grid__dot" aria-hidden="true" /> : null}
        {child.handover?.text}
      </td>
      {lines.map((line, index) => (
        <td key={line.id} role="gridcell" className="level-grid__level" data-opens={line.opens || undefined} {...stop(index + 3)}>
          <LevelMark level={child.levels[line.id] ?? notLooked} />
          <span className="level-grid__line-name" aria-hidden="true">
            {line.short}
          </span>
        </td>
      ))}
      <td role="gridcell" className="level-grid__works" data-label={child.works ? say('level.grid.works') : undefined} {...stop(works)}>
        {child.works}
      </td>
    </tr>
  );
});
