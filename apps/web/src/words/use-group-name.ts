import { useCallback } from 'react';
import { useWords } from './use-words.js';

/** How a group reads in a sentence: a class goes by its year and is "groep 3"; a group of childcare has a name of its own. */
export function useGroupName(): (name: string) => string {
  const say = useWords();
  return useCallback((name) => (/^\d/.test(name) ? say('general.class', { name }) : name), [say]);
}
