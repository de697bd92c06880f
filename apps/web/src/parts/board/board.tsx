import { useId, type CSSProperties, type ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import './board.css';

/** One card: a child or a handover, on its way. */
export interface BoardCard {
  id: string;
  title: string;
  href: string;
  /** A pale line: age and date, "3;9 · start 30 nov". */
  note?: string;
  /** What it waits for, said in words; gives the card its warm edge. */
  asks?: string;
}

/** One state with its cards. */
export interface BoardColumn {
  id: string;
  title: string;
  cards: readonly BoardCard[];
}

/** Columns by state (H1): across on a laptop, below each other on a phone. A column without cards says so and no more. */
export function Board({ label, columns, foot }: { label: string; columns: readonly BoardColumn[]; foot?: (card: BoardCard) => ReactNode }) {
  const say = useWords();
  const count = { '--columns': columns.length } as CSSProperties;
  return (
    <div className="board" role="group" aria-label={label} style={count}>
      {columns.map((column) => (
        <Column key={column.id} column={column} none={say('parts.board.none')} foot={foot} />
      ))}
    </div>
  );
}

function Column({ column, none, foot }: { column: BoardColumn; none: string; foot?: (card: BoardCard) => ReactNode }) {
  const id = useId();
  return (
    <section className="board__column" aria-labelledby={id}>
      <h2 id={id} className="board__title">
        {column.title} <span className="board__count">{column.cards.length}</span>
      </h2>
      {column.cards.length === 0 ? <p className="board__none">{none}</p> : null}
      <ul className="board__cards">
        {column.cards.map((card) => (
          <li key={card.id} className="board-card" data-asks={card.asks ? true : undefined}>
            <Link className="board-card__name" href={card.href}>
              {card.title}
            </Link>
            {card.note ? <span className="board-card__lines">{card.note}</span> : null}
            {card.asks ? <span className="board-card__asks">{card.asks}</span> : null}
            {foot?.(card)}
          </li>
        ))}
      </ul>
    </section>
  );
}
