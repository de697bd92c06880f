import { createContext, use, useId, type ReactNode } from 'react';
import './card.css';

interface CardProps {
  /** The card's one message. Without it the card is only a surface. */
  title?: ReactNode;
  /** Pale beside the title: a date, a place. */
  note?: ReactNode;
  /** Where several cards of a page may bear one title: its note is part of its name. */
  isNamedWithNote?: boolean;
  actions?: ReactNode;
  /** `warm` asks for attention without alarm. */
  tone?: 'plain' | 'warm';
  /** 2 under the page's title, 3 inside a section. */
  level?: 2 | 3;
  children: ReactNode;
}

/** The id of the heading under which cards stand, where another heading of the page has cards of the same title. */
export const CardsUnder = createContext<string | undefined>(undefined);

/** A sheet of paper on the page, named by its title. */
export function Card({ title, note, isNamedWithNote = false, actions, tone = 'plain', level = 2, children }: CardProps) {
  const id = useId();
  const under = use(CardsUnder);
  const Heading = level === 2 ? 'h2' : 'h3';
  const noteId = `${id}-note`;
  const name = [id, isNamedWithNote ? noteId : '', under ?? ''].filter(Boolean).join(' ');
  return (
    <section className={tone === 'warm' ? 'card card--warm' : 'card'} aria-labelledby={title ? name : undefined}>
      {title ? (
        <div className="card__head">
          <Heading id={id}>{title}</Heading>
          {note ? (
            <span id={noteId} className="card__note">
              {note}
            </span>
          ) : null}
          {actions ? <div className="card__actions screen-only">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
