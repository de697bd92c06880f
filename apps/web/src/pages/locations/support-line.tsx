import { Answer } from '../../session/answer.js';
import { graphql } from '../../session/graphql.js';
import type { Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { LocationLines } from './location-lines.js';

const figuresQuery = graphql(`
  query SupportFigures($locationId: ID!) {
    supportFigures(locationId: $locationId) { locationId running overdue soon }
  }
`);

/** How many clocks of support run at a school and how many are past their date; no child (D14, M1). */
export function SupportLine({ locationId, hat }: { locationId: string; hat: Hat }) {
  const say = useWords();
  const answer = useAnswer(figuresQuery, { locationId }, { hat: hat.key });
  return (
    <Answer query={answer}>
      {({ supportFigures }) => {
        const { running = 0, overdue = 0 } = supportFigures ?? {};
        const value = running === 0 ? '–' : say('locations.of', { part: overdue, whole: running });
        return <LocationLines lines={[{ name: say('due.overdueOf'), value, asks: overdue > 0 }]} />;
      }}
    </Answer>
  );
}
