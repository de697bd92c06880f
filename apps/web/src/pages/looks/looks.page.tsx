import { useParams } from 'react-router';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { More } from '../../parts/more/more.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { DayOfLooking } from './day-of-looking.js';
import { looksByDay } from './looks-by-day.js';
import { looksQuery } from './looks.query.js';
import './looks.css';

type Told = ResultOf<typeof looksQuery>['childLevels'];

/** *Eerder gekeken*: what colleagues saw of one child, day by day, with their notes; the place where it is put right (O18). */
export function LooksPage() {
  const { childId = '' } = useParams();
  const answer = useAnswer(looksQuery, { childId });
  return <PageAnswer query={answer}>{({ childLevels }) => <Looks told={childLevels} />}</PageAnswer>;
}

function Looks({ told }: { told: Told }) {
  const say = useWords();
  const days = useDays();
  const { hat } = useSession();
  const [latest, ...before] = looksByDay(told);
  const mayCorrect = hat?.role === 'PEDAGOGICAL_STAFF' || hat?.role === 'TEACHER';
  const shown = { childId: told.childId, mayCorrect };
  return (
    <Page
      title={told.callName}
      tabTitle={say('looks.title')}
      lead={say('looks.lead')}
      actions={
        <LinkButton size="desk" href={`/kind/${told.childId}`}>
          {say('looks.toCard')}
        </LinkButton>
      }
    >
      <div className="flow">
        {latest ? (
          <Card title={days.long(latest.day)}>
            <DayOfLooking look={latest} {...shown} />
          </Card>
        ) : (
          <EmptyState>{say('looks.none')}</EmptyState>
        )}
        {before.map((look) => (
          <More key={look.day} title={days.long(look.day)} note={say('looks.count', { count: look.ratings.length })}>
            <DayOfLooking look={look} {...shown} />
          </More>
        ))}
      </div>
    </Page>
  );
}
