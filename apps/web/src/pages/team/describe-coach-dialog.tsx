import { useState } from 'react';
import { useIntl } from 'react-intl';
import { programmesQuery } from '../../coaching/coaching.query.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { coachPostsQuery, describeCoach, type Post } from './team.query.js';

/** By which programme a coach works here, and who employs them: to whom parents say yes or no (R38). */
export function DescribeCoachDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const say = useWords();
  const { locale } = useIntl();
  const programmes = useAnswer(programmesQuery, {});
  const described = useAnswer(coachPostsQuery, {});
  const before = described.data?.coachPosts.posts.find(({ postId }) => postId === post.id);
  const [programme, setProgramme] = useState<string>();
  const [employer, setEmployer] = useState<string>();
  const act = useAct(describeCoach, {
    intent: `describe-coach:${post.id}`,
    onDone: () => {
      tell(say('team.described'));
      onClose();
    },
  });
  const chosen = { programme: programme ?? before?.programme, employerId: employer ?? before?.employerId ?? undefined };
  return (
    <FormDialog
      title={say('team.describeTitle', { name: post.name })}
      onClose={onClose}
      submit={say('general.save')}
      isReady={described.data !== undefined && chosen.programme !== undefined && chosen.employerId !== undefined}
      act={act}
      onSubmit={() =>
        chosen.programme && act.press({ postId: post.id, programme: chosen.programme, employerId: chosen.employerId ?? null, version: before?.version ?? 0 })
      }
    >
      <Select
        label={say('team.programme')}
        placeholder={say('roster.choose')}
        value={chosen.programme}
        options={(programmes.data?.coachingProgrammes ?? []).map(({ code, name, nameEn }) => ({ key: code, text: locale.startsWith('en') ? nameEn : name }))}
        onChange={setProgramme}
      />
      <Select
        label={say('team.employer')}
        placeholder={say('roster.choose')}
        value={chosen.employerId}
        options={(described.data?.coachPosts.organisations ?? []).map(({ id, name }) => ({ key: id, text: name }))}
        onChange={setEmployer}
      />
      <p className="soft">{say('team.employerHelp')}</p>
    </FormDialog>
  );
}
