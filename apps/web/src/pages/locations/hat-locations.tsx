import type { CSSProperties, ReactNode } from 'react';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Answer } from '../../session/answer.js';
import type { Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useNames, useWords } from '../../words/use-words.js';
import { LocationCard } from './location-card.js';
import { progressQuery } from './locations.query.js';
import './locations.css';

interface HatLocationsProps {
  hat: Hat;
  /** Stands above the cards: the tasks under this hat. */
  before?: ReactNode;
}

/** The locations under one hat. Asked under that hat and shown under its name: records of two organisations never mix (X2). */
export function HatLocations({ hat, before }: HatLocationsProps) {
  const say = useWords();
  const nameOf = useNames();
  const answer = useAnswer(progressQuery, {}, { hat: hat.key });
  const room = { '--count': Math.max(1, answer.data?.handoverProgressOfMine.length ?? hat.scopes.length) } as CSSProperties;
  return (
    <section className="locations__hat" style={room} aria-label={hat.controllerName}>
      <div className="locations__head">
        <h2>{hat.controllerName}</h2>
        <span className="soft">{nameOf('shell.role', hat.role)}</span>
      </div>
      <Answer query={answer}>
        {({ handoverProgressOfMine: locations }) => (
          <div className="flow">
            {before}
            {locations.length > 0 ? (
              <div className="locations__cards">
                {locations.map((progress) => (
                  <LocationCard key={progress.locationId} progress={progress} />
                ))}
              </div>
            ) : (
              <EmptyState>{say('locations.none')}</EmptyState>
            )}
          </div>
        )}
      </Answer>
    </section>
  );
}
