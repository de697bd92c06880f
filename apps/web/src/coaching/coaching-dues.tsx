import { graphql, type ResultOf } from '../session/graphql.js';
import { useAnswer } from '../session/use-answer.js';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';
import { HatLink } from './hat-link.js';
import './trajectory-lines.css';

const duesQuery = graphql(`
  query CoachingDues {
    coachingDues(first: 30) { kind trajectoryId dueOn moment logId months }
  }
`);

type Due = ResultOf<typeof duesQuery>['coachingDues'][number];

/** On *Vandaag*: what is asked of the reader in the own trajectories, a line each, every one a few taps away; nothing when nothing is asked (R40, X11–X13). */
export function CoachingDues({ hat }: { hat: string }) {
  const say = useWords();
  const answer = useAnswer(duesQuery, {}, { hat });
  const sentenceOf = useSentence();
  const dues = [...new Map((answer.data?.coachingDues ?? []).map((due) => [`${due.trajectoryId} ${sentenceOf(due)}`, due])).values()];
  if (dues.length === 0) return null;
  return (
    <div>
      <h3>{say('coaching.dues')}</h3>
      <ul className="trajectory-lines">
        {dues.map((due) => (
          <li key={`${due.trajectoryId} ${sentenceOf(due)}`}>
            <HatLink hat={hat} href={`/traject/${due.trajectoryId}`}>
              {sentenceOf(due)}
            </HatLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSentence(): (due: Due) => string {
  const say = useWords();
  const days = useDays();
  return ({ kind, dueOn, moment, months }) => {
    const at = moment ? say(`trajectory.moment.${moment}`) : '';
    switch (kind) {
      case 'SCALE_GOAL':
        return say('coaching.due.SCALE_GOAL', { moment: at });
      case 'MARK_GOAL':
        return say('coaching.due.MARK_GOAL', { moment: at });
      case 'GIVE_CONFIDENCE':
        return say('coaching.due.GIVE_CONFIDENCE', { moment: at });
      case 'GIVE_SATISFACTION':
        return say('coaching.due.GIVE_SATISFACTION', { moment: at });
      case 'RATE_MEETING':
        return say('coaching.due.RATE_MEETING', { day: days.medium(dueOn) });
      case 'AGREE_AVERTED':
        return say('coaching.due.AGREE_AVERTED');
      case 'LOOK_BACK':
        return say('coaching.due.LOOK_BACK', { months: months ?? 6 });
    }
  };
}
