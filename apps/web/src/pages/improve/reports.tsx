import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { placeNameOf, type Place, type ReportLine } from './improve.query.js';
import { StartReportDialog } from './start-report.js';

/** The reports of a place, the latest year first; drafts only for who writes them (R52). */
export function Reports({ place, places, reports }: { place: Place; places: readonly Place[]; reports: readonly ReportLine[] }) {
  const say = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const addressOf = (id: string) => `/verbeteren/${place.locationId}/jaarverslag/${id}`;
  return (
    <Card
      title={say('improve.reports')}
      actions={
        place.leads ? (
          <Button size="desk" onPress={() => setStarting(true)}>
            {say('improve.report.start')}
          </Button>
        ) : null
      }
    >
      {reports.length > 0 ? (
        <ul className="improve__reports">
          {reports.map((report) => (
            <li key={report.id}>
              <Link href={addressOf(report.id)}>{say('improve.report.title', { year: String(report.year), place: placeNameOf(place, report) })}</Link>
              <small>{report.publishedOn ? say('improve.report.published', { day: days.medium(report.publishedOn) }) : say('improve.report.draft')}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{say('improve.reports.none')}</p>
      )}
      {isStarting ? <StartReportDialog place={place} places={places} onClose={() => setStarting(false)} onDone={(id) => void navigate(addressOf(id))} /> : null}
    </Card>
  );
}
