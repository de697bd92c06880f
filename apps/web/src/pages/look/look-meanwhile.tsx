import { Button } from '../../parts/button/button.js';
import { Notice } from '../../parts/notice/notice.js';
import { useWords } from '../../words/use-words.js';
import { marksOf } from './look-draft.js';
import type { LookWriting, Meanwhile } from './use-look-draft.js';

/** The same look in another window or on another device: says what stands where, and asks which stays. In sight wherever one is on the page. */
export function LookMeanwhile({ draft, meanwhile: { there } }: { draft: LookWriting; meanwhile: Meanwhile }) {
  const say = useWords();
  const here = marksOf(draft.value).length;
  return (
    <div className="look__meanwhile">
      <Notice
        tone="warm"
        role="alert"
        title={say('look.meanwhile')}
        action={
          <span className="look__ways">
            <Button onPress={draft.keepMine}>{say(there ? 'look.meanwhile.mine' : 'look.meanwhile.anew')}</Button>
            <Button onPress={draft.takeTheirs}>{say(there ? 'look.meanwhile.theirs' : 'look.meanwhile.drop')}</Button>
          </span>
        }
      >
        {there ? say('look.meanwhile.text', { here, there: marksOf(there).length }) : say('look.meanwhile.finished', { here })}
      </Notice>
    </div>
  );
}
