import { Button } from '../../parts/button/button.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { Post } from './team.query.js';

/** Posts of which is said by which programme somebody coaches, and who employs them. */
const COACHES: readonly Post['role'][] = ['EXTERNAL_COACH', 'PEDAGOGICAL_COACH', 'SPECIALIST'];

interface PostListProps {
  posts: readonly Post[];
  onEnd: (post: Post) => void;
  onDescribe: (post: Post) => void;
}

/** Posts by name, each with what it is about, from when to when, and what one may change. */
export function PostList({ posts, onEnd, onDescribe }: PostListProps) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const groupName = useGroupName();
  const about = ({ role, scopeKind, scopeName, firstDay, lastDay }: Post) =>
    [
      nameOf('shell.role', role),
      scopeKind === 'CONTROLLER' ? say('team.whole') : scopeKind === 'GROUP' ? groupName(scopeName) : scopeName,
      lastDay ? say('team.fromUntil', { from: days.medium(firstDay), until: days.medium(lastDay) }) : say('team.since', { from: days.medium(firstDay) }),
    ].join(' · ');
  return (
    <ul className="team__posts">
      {posts.map((post) => (
        <li key={post.id}>
          <span>
            <b>{post.name}</b>
            <small>{about(post)}</small>
          </span>
          <span className="team__change">
            {COACHES.includes(post.role) ? (
              <Button size="desk" kind="quiet" onPress={() => onDescribe(post)}>
                {say('team.describe')}
                <span className="hidden-visually"> {post.name}</span>
              </Button>
            ) : null}
            <Button size="desk" kind="quiet" onPress={() => onEnd(post)}>
              {say('team.end')}
              <span className="hidden-visually"> {post.name}</span>
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
