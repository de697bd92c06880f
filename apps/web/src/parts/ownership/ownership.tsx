import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { More } from '../more/more.js';
import './ownership.css';

interface OwnershipProps {
  /** Who stays owner of the question, with the organisation: "Sanne Vermeulen, Kinderopvang De Rivier". */
  owner: string;
  /** What the coach, or the specialist, adds and does not do. */
  adds: string;
  doesNot: string;
  /** Who ticked, both sides in one type. */
  ticks?: readonly { name: string; isTicked: boolean }[];
  /** The tick of the reader, while it misses. */
  action?: ReactNode;
  /** Who is asked: a coach, unless said otherwise. */
  by?: 'COACH' | 'SPECIALIST';
  level?: 2 | 3;
  /** Both agreed: what the other adds and does not do is one tap away. */
  isFolded?: boolean;
}

/** The sentence that opens every trajectory and consultation and stands on every log: whose question it is and stays (X10). */
export function Ownership({ owner, adds, doesNot, ticks = [], action, by = 'COACH', level = 2, isFolded = false }: OwnershipProps) {
  const say = useWords();
  const Heading = level === 2 ? 'h2' : 'h3';
  const parts = (
    <dl className="ownership__parts">
      <dt>{say(by === 'COACH' ? 'parts.ownership.adds' : 'parts.ownership.specialistAdds')}</dt>
      <dd>{adds}</dd>
      <dt>{say(by === 'COACH' ? 'parts.ownership.doesNot' : 'parts.ownership.specialistDoesNot')}</dt>
      <dd>{doesNot}</dd>
    </dl>
  );
  const foot = action ? <div className="ownership__action screen-only">{action}</div> : null;
  return (
    <section className="ownership">
      <Heading className="ownership__owner">{say('parts.ownership.owner', { owner })}</Heading>
      {isFolded ? null : parts}
      {ticks.length > 0 ? <Ticks ticks={ticks} /> : null}
      {isFolded ? (
        <More level={3} title={say('parts.ownership.both')}>
          {parts}
          {foot}
        </More>
      ) : (
        foot
      )}
    </section>
  );
}

function Ticks({ ticks }: { ticks: readonly { name: string; isTicked: boolean }[] }) {
  const say = useWords();
  return (
    <ul className="ownership__ticks" aria-label={say('parts.ownership.ticks')}>
      {ticks.map(({ name, isTicked }) => (
        <li key={name} data-ticked={isTicked || undefined}>
          <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
            {isTicked ? (
              <path d="M3 9.5 7.2 14 15 4.5" strokeLinecap="round" strokeLinejoin="round" />
            ) : (
              <circle cx="9" cy="9" r="6.5" strokeDasharray="3 2.5" />
            )}
          </svg>
          {say(isTicked ? 'parts.ownership.ticked' : 'parts.ownership.open', { name })}
        </li>
      ))}
    </ul>
  );
}

/** The same in one line, on a visit and a log. */
export function OwnershipLine({ owner }: { owner: string }) {
  const say = useWords();
  return <p className="ownership-line">{say('parts.ownership.owner', { owner })}</p>;
}
