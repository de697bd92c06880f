import type { ReactNode } from 'react';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Answer } from '../../session/answer.js';
import type { Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { HatSection } from './hat-section.js';
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
  const answer = useAnswer(progressQuery, {}, { hat: hat.key });
  return (
    <HatSection hat={hat} count={answer.data?.handoverProgressOfMine.length}>
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
    </HatSection>
  );
}
