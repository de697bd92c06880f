import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { More } from '../../parts/more/more.js';
import { Answer } from '../../session/answer.js';
import type { Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { HatSection } from './hat-section.js';
import { progressQuery } from './locations.query.js';
import { OverviewCard } from './overview-card.js';
import { overviewQuery } from './overview.query.js';
import { WaitingChart } from './waiting-chart.js';
import './locations.css';

/** The locations under one hat side by side, by name; asked under that hat and shown under its name: two organisations never mix (M1, X2). */
export function HatOverview({ hat }: { hat: Hat }) {
  const say = useWords();
  const answer = useAnswer(overviewQuery, {}, { hat: hat.key });
  return (
    <HatSection hat={hat} count={answer.data?.directorOverview.length}>
      <Answer query={answer}>
        {({ directorOverview: cards }) =>
          cards.length > 0 ? (
            <div className="flow">
              <div className="locations__cards">
                {cards.map((card) => (
                  <OverviewCard key={card.locationId} card={card} hat={hat} />
                ))}
              </div>
              <More title={say('locations.waiting')} level={3}>
                <Waiting hat={hat} />
              </More>
            </div>
          ) : (
            <EmptyState>{say('locations.none')}</EmptyState>
          )
        }
      </Answer>
    </HatSection>
  );
}

function Waiting({ hat }: { hat: Hat }) {
  const say = useWords();
  const answer = useAnswer(progressQuery, {}, { hat: hat.key });
  return (
    <Answer query={answer}>
      {({ handoverProgressOfMine: locations }) =>
        locations.some(({ open }) => open > 0) ? (
          <WaitingChart locations={locations} organisation={hat.controllerName} />
        ) : (
          <p className="soft">{say('locations.nothingWaits')}</p>
        )
      }
    </Answer>
  );
}
