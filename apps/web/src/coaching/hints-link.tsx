import { Link } from 'react-aria-components';
import { useSession } from '../session/session.js';
import { useWords } from '../words/use-words.js';

/** Who works in a group and keeps its words that lead to one child. */
const KEEPS = ['PEDAGOGICAL_STAFF', 'TEACHER'];

/** From a text to the group's own list of words that lead to one child (X15). */
export function HintsLink({ groupId }: { groupId: string | undefined }) {
  const say = useWords();
  const { hat } = useSession();
  if (!groupId || !KEEPS.includes(hat?.role ?? '')) return null;
  return <Link href={`/groep/${groupId}/woorden`}>{say('hints.link')}</Link>;
}
