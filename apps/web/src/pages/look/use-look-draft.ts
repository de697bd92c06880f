import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { ask } from '../../session/ask.js';
import { newId } from '../../session/intent.js';
import { useSession } from '../../session/session.js';
import { useDraft, type Draft } from '../../session/use-draft.js';
import type { ResultOf } from '../../session/graphql.js';
import { draftOf, isEmpty, marksOf, type LookDraft } from './look-draft.js';
import { saveLookDraft, type lookQuery } from './look.query.js';

type ToldLook = ResultOf<typeof lookQuery>['look'];

/** Quiet for so long (milliseconds) before a draft also goes to the server, where another device finds it. */
const QUIET = 3_000;

/** The draft of one look: on this device within a third of a second, at the server after three quiet seconds. A drop loses nothing. */
export function useLookDraft(look: ToldLook): Draft<LookDraft> {
  // one id for the look that begins here, also when the server is asked again meanwhile
  const [begun] = useState(() => draftOf(look));
  const draft = useDraft<LookDraft>(`look:${look.childId}`, begun);
  const { hat } = useSession();
  const { locale } = useIntl();
  const saved = useRef('');
  const { value, isReady, set } = draft;

  useEffect(() => {
    const marks = marksOf(value);
    const content = JSON.stringify([value.wellbeing, value.involvement, marks]);
    if (!isReady || isEmpty(value) || content === saved.current) return;
    const timer = setTimeout(() => {
      const input = {
        id: newId(),
        lookId: value.lookId,
        childId: look.childId,
        version: value.version,
        wellbeing: value.wellbeing ?? null,
        involvement: value.involvement ?? null,
        marks,
      };
      ask(saveLookDraft, { input }, { hat: hat?.key, locale }).then(
        ({ saveLookDraft: { version } }) => {
          saved.current = content;
          set({ ...value, version });
        },
        // kept on this device; the next change tries again, and *Klaar* tells what is wrong
        () => undefined,
      );
    }, QUIET);
    return () => clearTimeout(timer);
  }, [value, isReady, look.childId, hat?.key, locale, set]);

  return draft;
}
