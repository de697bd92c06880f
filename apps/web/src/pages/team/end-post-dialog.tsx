import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { endPost, type Post } from './team.query.js';

/** Ends a post: after its last day, or at once when none is given. */
export function EndPostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const { today } = useSession();
  const [lastDay, setLastDay] = useState('');
  const act = useAct(endPost, {
    intent: `end-post:${post.id}`,
    onDone: () => {
      tell(say('team.ended'));
      onClose();
    },
  });
  const form = refusedAt(act.refusal, ['lastDay']);
  return (
    <FormDialog
      title={say('team.endTitle', { name: post.name })}
      onClose={onClose}
      submit={say(lastDay ? 'team.endOn' : 'team.endNow')}
      act={act}
      form={form}
      onSubmit={() => act.press({ postId: post.id, lastDay: lastDay || null, version: post.version })}
    >
      <p>{say('team.endText', { role: nameOf('shell.role', post.role), scope: post.scopeName })}</p>
      <DayField label={say('team.endDay')} value={lastDay} from={today} onChange={setLastDay} error={form.at('lastDay')} />
    </FormDialog>
  );
}
