import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { placeNameOf, reportQuery, type Place, type ReportPage as Report } from './improve.query.js';
import { ReportFigures } from './report-figures.js';
import { ReportStory } from './report-story.js';
import './improve.css';

/** *Jaarverslag*: the story of a year first, which must be written, and the figures of five and more that belong with it (R52). */
export function ReportPage() {
  const { locationId = '', reportId = '' } = useParams();
  const answer = useAnswer(reportQuery, { locationId, id: reportId });
  return (
    <PageAnswer query={answer}>
      {({ yearReport, improvementPlaces }) => {
        const place = improvementPlaces.find((one) => one.locationId === locationId);
        return place ? <Shown page={yearReport} place={place} /> : null;
      }}
    </PageAnswer>
  );
}

function Shown({ page, place }: { page: Report; place: Place }) {
  const say = useWords();
  const days = useDays();
  const { name, today } = useSession();
  const { report } = page;
  const title = say('improve.report.title', { year: String(report.year), place: placeNameOf(place, report) });
  return (
    <Page
      width="narrow"
      title={title}
      tabTitle={title}
      back={<Link href={`/verbeteren/${place.locationId}`}>{say('improve.title')}</Link>}
      lead={report.publishedOn ? say('improve.report.published', { day: days.long(report.publishedOn) }) : say('improve.report.draft')}
      actions={<Button onPress={() => window.print()}>{say('general.print')}</Button>}
    >
      <div className="flow">
        {report.state === 'DRAFT' && place.leads ? (
          <ReportStory report={report} />
        ) : (
          <Card title={say('improve.report.story')}>
            <p className="improve__story">{report.narrative}</p>
          </Card>
        )}
        <ReportFigures page={page} />
        <PrintMark reader={name} today={today} />
      </div>
    </Page>
  );
}
