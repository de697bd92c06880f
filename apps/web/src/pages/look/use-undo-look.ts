import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { tell } from '../../parts/toast/toast.js';
import { ask, operationOf } from '../../session/ask.js';
import { newId } from '../../session/intent.js';
import { refusalIn } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { lookQuery, takeBackLook } from './look.query.js';

/** Undoes a look that was just finished and goes back to it; also when the page of the look is left already (O18). */
export function useUndoLook(childId: string): (lookId: string) => void {
  const say = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { hat } = useSession();
  const { locale } = useIntl();
  return (lookId) =>
    void ask(takeBackLook, { input: { id: newId(), childId, lookId } }, { hat: hat?.key, locale }).then(
      async () => {
        // the look as it was asked before knows nothing of the draft that there is again
        client.removeQueries({ queryKey: ['answer'], predicate: ({ queryKey }) => queryKey.includes(operationOf(lookQuery)) });
        await client.invalidateQueries({ queryKey: ['answer'] });
        tell(say('look.undone'));
        void navigate(`/kind/${childId}/kijken`);
      },
      (error: unknown) => tell(refusalIn(error).sentence || say('shell.offline.text')),
    );
}
