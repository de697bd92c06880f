import { Why } from '../../parts/why/why.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { veOfGroupQuery } from './group.query.js';

/** What the law asks of a group with VE, with its reason (R22); nothing of other groups. */
export function VeGroup({ groupId }: { groupId: string }) {
  const say = useWords();
  const { data } = useAnswer(veOfGroupQuery, { groupId });
  if (!data?.group.ve) return null;
  const { children, professionals, largest } = data.group.ve;
  return (
    <>
      {` · ${say('group.ve', { professionals })} `}
      <Why about={say('group.ve.about')}>
        <p>{say('group.ve.why', { count: children, largest })}</p>
      </Why>
    </>
  );
}
