import { useState, type ReactNode } from 'react';
import { Select } from '../parts/select/select.js';
import { graphql } from '../session/graphql.js';
import { useSession } from '../session/session.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/use-words.js';

const ownPlacesQuery = graphql(`
  query OwnPlaces {
    locations(first: 100) { id name }
  }
`);

/** The location somebody works for, and the choice among them for who works at several; nothing to choose at one. */
export function useOwnPlace(): { readonly locationId: string; readonly choice: ReactNode } {
  const say = useWords();
  const own = (useSession().hat?.scopes ?? []).filter(({ kind }) => kind === 'LOCATION').map(({ id }) => id);
  const [chosen, choose] = useState(own[0] ?? '');
  const { data } = useAnswer(ownPlacesQuery, {}, { enabled: own.length > 1 });
  const options = (data?.locations ?? []).filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ key: id, text: name }));
  return { locationId: chosen, choice: options.length > 1 ? <Select label={say('support.place')} options={options} value={chosen} onChange={choose} /> : null };
}
