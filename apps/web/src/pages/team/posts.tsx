import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { Answer } from '../../session/answer.js';
import { useAnswerPages } from '../../session/use-answer-pages.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { AppointDialog } from './appoint-dialog.js';
import { DescribeCoachDialog } from './describe-coach-dialog.js';
import { EndPostDialog } from './end-post-dialog.js';
import { postsAPage, postsQuery, type Organisation, type Post } from './team.query.js';

/** Colleagues with their posts; appointing and ending. */
export function Posts({ organisation }: { organisation: Organisation }) {
  const say = useWords();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Post>();
  const [describing, setDescribing] = useState<Post>();
  const pages = useAnswerPages(postsQuery, 'after', {}, { next: ({ posts }) => (posts.length === postsAPage ? posts.at(-1)?.id : undefined) });
  return (
    <Card
      title={say('team.posts')}
      actions={
        <Button size="desk" kind="fill" onPress={() => setAppointing(true)}>
          {say('team.appoint')}
        </Button>
      }
    >
      <Answer query={pages}>
        {(told) => (
          <>
            <div className="team__posts">
              <PostTable posts={told.flatMap(({ posts }) => posts)} onEnd={setEnding} onDescribe={setDescribing} />
            </div>
            {pages.hasMore ? (
              <Button kind="words" isPending={pages.isMorePending} onPress={pages.more}>
                {say('team.morePosts')}
              </Button>
            ) : null}
          </>
        )}
      </Answer>
      {appointing ? <AppointDialog organisation={organisation} onClose={() => setAppointing(false)} /> : null}
      {describing ? <DescribeCoachDialog post={describing} onClose={() => setDescribing(undefined)} /> : null}
      {ending ? <EndPostDialog post={ending} onClose={() => setEnding(undefined)} /> : null}
    </Card>
  );
}

/** Posts of which is said by which programme somebody coaches, and who employs them. */
const COACHES: readonly Post['role'][] = ['EXTERNAL_COACH', 'PEDAGOGICAL_COACH', 'SPECIALIST'];

interface PostTableProps {
  posts: readonly Post[];
  onEnd: (post: Post) => void;
  onDescribe: (post: Post) => void;
}

function PostTable({ posts, onEnd, onDescribe }: PostTableProps) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  return (
    <DataTable
      caption={say('team.postsTable')}
      rows={posts}
      rowKey={({ id }) => id}
      sort={{ column: 'name', direction: 'ascending' }}
      empty={say('team.noPosts')}
      columns={[
        { id: 'name', title: say('team.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
        { id: 'role', title: say('team.role'), cell: ({ role }) => nameOf('shell.role', role), sortBy: ({ role }) => nameOf('shell.role', role) },
        { id: 'scope', title: say('team.scope'), cell: ({ scopeKind, scopeName }) => (scopeKind === 'CONTROLLER' ? say('team.whole') : scopeName), sortBy: ({ scopeName }) => scopeName },
        { id: 'from', title: say('team.from'), cell: ({ firstDay }) => days.medium(firstDay), sortBy: ({ firstDay }) => firstDay },
        { id: 'until', title: say('team.until'), cell: ({ lastDay }) => (lastDay ? days.medium(lastDay) : say('team.open')), sortBy: ({ lastDay }) => lastDay ?? undefined },
        {
          id: 'end',
          title: say('team.change'),
          cell: (post) => (
            <>
              <Button size="desk" kind="quiet" onPress={() => onEnd(post)}>
                {say('team.end')}
                <span className="hidden-visually"> {post.name}</span>
              </Button>
              {COACHES.includes(post.role) ? (
                <Button size="desk" kind="quiet" onPress={() => onDescribe(post)}>
                  {say('team.describe')}
                  <span className="hidden-visually"> {post.name}</span>
                </Button>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
