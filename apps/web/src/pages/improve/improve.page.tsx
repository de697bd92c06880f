import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { AskDialog } from './ask-dialog.js';
import { CycleCard } from './cycle-card.js';
import { improvementQuery, placesQuery, type Place } from './improve.query.js';
import { Instruments } from './instruments.js';
import { Reports } from './reports.js';
import './improve.css';

/** *Leren en verbeteren*: what a place asks itself, measures, talks over and decides, and the report of each year (R52). */
export function ImprovePage() {
  const say = useWords();
  const { locationId } = useParams();
  const answer = useAnswer(placesQuery, {});
  return (
    <PageAnswer query={answer}>
      {({ improvementPlaces }) => {
        const place = improvementPlaces.find((one) => one.locationId === locationId) ?? improvementPlaces[0];
        return (
          <Page
            title={say('improve.title')}
            tabTitle={say('improve.title')}
            back={<Link href="/">{say('general.today')}</Link>}
            lead={say('improve.lead')}
            actions={improvementPlaces.length > 1 ? <PlaceChoice places={improvementPlaces} chosen={place?.locationId} /> : null}
          >
            {place ? <AtPlace key={place.locationId} place={place} places={improvementPlaces} /> : <EmptyState />}
          </Page>
        );
      }}
    </PageAnswer>
  );
}

function PlaceChoice({ places, chosen }: { places: readonly Place[]; chosen?: string }) {
  const say = useWords();
  const navigate = useNavigate();
  return (
    <Select
      quiet
      label={say('improve.place')}
      options={places.map(({ locationId, locationName }) => ({ key: locationId, text: locationName }))}
      value={chosen}
      onChange={(id) => void navigate(`/verbeteren/${id}`)}
    />
  );
}

function AtPlace({ place, places }: { place: Place; places: readonly Place[] }) {
  const say = useWords();
  const [isAsking, setAsking] = useState(false);
  const answer = useAnswer(improvementQuery, { locationId: place.locationId });
  return (
    <Answer query={answer}>
      {({ improvementCycles: cycles, yearReports }) => (
        <div className="improve">
          <div className="flow">
            {place.leads ? (
              <Button kind="fill" onPress={() => setAsking(true)}>
                {say('improve.ask')}
              </Button>
            ) : null}
            {cycles.map((cycle) => (
              <CycleCard key={cycle.id} cycle={cycle} place={place} isFollowed={cycles.some(({ follows }) => follows === cycle.id)} />
            ))}
            {cycles.length === 0 ? <EmptyState>{say('improve.none')}</EmptyState> : null}
          </div>
          <div className="flow">
            <Reports place={place} places={places} reports={yearReports} />
            {place.leads ? <Instruments place={place} /> : null}
          </div>
          {isAsking ? <AskDialog place={place} onClose={() => setAsking(false)} /> : null}
        </div>
      )}
    </Answer>
  );
}
