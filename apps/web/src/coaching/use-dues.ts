import { graphql, type ResultOf } from '../session/graphql.js';
import { type Asked, useAnswer } from '../session/use-answer.js';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';

const duesQuery = graphql(`
  query CoachingDues {
    coachingDues(first: 30) { kind trajectoryId dueOn moment logId months }
  }
`);

type Due = ResultOf<typeof duesQuery>['coachingDues'][number];

/** Where on the page of a trajectory each is done. */
const PLACES = {
  SCALE_GOAL: 'doelen',
  MARK_GOAL: 'doelen',
  GIVE_CONFIDENCE: 'zeker',
  GIVE_SATISFACTION: 'terugkijken',
  RATE_MEETING: 'logs',
  AGREE_AVERTED: 'terugkijken',
  LOOK_BACK: 'terugkijken',
} as const satisfies Record<Due['kind'], string>;

/** What is asked of the reader in a trajectory, as a sentence, with the place where it is done. */
export interface AskedDue {
  trajectoryId: string;
  /** Of a meeting that waits for its marks. */
  logId: string | null;
  sentence: string;
  place: string;
}

/** What is asked of the reader in the own trajectories, each sentence once a trajectory (R40, X11–X13). */
export function useDues(hat?: string): Asked<readonly AskedDue[]> {
  const answer = useAnswer(duesQuery, {}, { hat });
  const sentenceOf = useSentence();
  const dues = answer.data?.coachingDues.map((due) => ({
    trajectoryId: due.trajectoryId,
    logId: due.logId,
    sentence: sentenceOf(due),
    place: PLACES[due.kind],
  }));
  return { ...answer, data: dues && [...new Map(dues.map((due) => [`${due.trajectoryId} ${due.sentence}`, due])).values()] };
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
