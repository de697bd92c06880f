import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { Application } from './application.query.js';

type Told = Pick<Application, 'state' | 'otherSchool' | 'acceptedOn' | 'placedOn'>;

/** Where an application stands, in a few words; and that a temporary place, where there is one, does not end with it (R26). */
export function useApplicationState({ state, otherSchool, acceptedOn, placedOn }: Told): { words: string; place?: string } {
  const say = useWords();
  const days = useDays();
  const day = acceptedOn ?? placedOn;
  return {
    words: say(`application.state.${state}`, { school: otherSchool ?? '', day: day ? days.long(day) : '' }),
    place: placedOn ? say('application.placed', { day: days.long(placedOn) }) : undefined,
  };
}

/** Whether it ended without this school: a temporary place then outlives it. */
export const endedElsewhere = ({ state }: Pick<Told, 'state'>): boolean => state === 'WITHDRAWN' || state === 'OTHER_SCHOOL';
