import { useNames, useWords } from '../words/use-words.js';
import type { ToldView } from './told.js';

/** The parents' and the child's own words, in the same type as the colleague's, each with who says it (X6, R11). */
export function OwnWords({ views, child }: { views: readonly ToldView[]; child: string }) {
  const say = useWords();
  const nameOf = useNames();
  const parents = views.filter(({ voice }) => voice === 'PARENT');
  const children = views.filter(({ voice }) => voice === 'CHILD');
  return (
    <>
      {parents.length > 0 ? <h4 className="document__who">{say('parts.voice.PARENTS')}</h4> : null}
      {parents.map((view) => (
        <p key={view.id} className="document__words">
          {view.text} <small>{nameOf('handover.relation', view.relation)}</small>
        </p>
      ))}
      {children.length > 0 ? <h4 className="document__who">{say('parts.voice.CHILD', { child })}</h4> : null}
      {children.map((view) => (
        <p key={view.id} className="document__words">
          {view.text}
        </p>
      ))}
    </>
  );
}
