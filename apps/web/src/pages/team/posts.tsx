import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { More } from '../../parts/more/more.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { AppointDialog } from './appoint-dialog.js';
import { DescribeCoachDialog } from './describe-coach-dialog.js';
import { EndPostDialog } from './end-post-dialog.js';
import { PostList } from './post-list.js';
import { endingSoon, named, placesOf } from './posts-of.js';
import type { Organisation, Post } from './team.query.js';
import { useAllPosts } from './use-all-posts.js';

/** Colleagues with their posts: what ends soon first, then by location, or whom one looks for; appointing and ending. */
export function Posts({ organisation }: { organisation: Organisation }) {
  const say = useWords();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<Post>();
  const [describing, setDescribing] = useState<Post>();
  const posts = useAllPosts();
  return (
    <Card
      title={say('team.posts')}
      actions={
        <Button size="desk" kind="fill" onPress={() => setAppointing(true)}>
          {say('team.appoint')}
        </Button>
      }
    >
      <Answer query={posts}>{(told) => <ToldPosts posts={told} onEnd={setEnding} onDescribe={setDescribing} />}</Answer>
      {appointing ? <AppointDialog organisation={organisation} onClose={() => setAppointing(false)} /> : null}
      {describing ? <DescribeCoachDialog post={describing} onClose={() => setDescribing(undefined)} /> : null}
      {ending ? <EndPostDialog post={ending} onClose={() => setEnding(undefined)} /> : null}
    </Card>
  );
}

interface ToldPostsProps {
  posts: readonly Post[];
  onEnd: (post: Post) => void;
  onDescribe: (post: Post) => void;
}

function ToldPosts({ posts, onEnd, onDescribe }: ToldPostsProps) {
  const say = useWords();
  const { today } = useSession();
  const [text, setText] = useState('');
  const list = (some: readonly Post[]) => <PostList posts={some} onEnd={onEnd} onDescribe={onDescribe} />;
  const soon = endingSoon(posts, today);
  const found = named(posts, text);
  return (
    <div className="flow">
      {soon.length > 0 ? (
        <section aria-label={say('team.endingSoon')}>
          <h3>{say('team.endingSoon')}</h3>
          {list(soon)}
        </section>
      ) : null}
      <div className="team__find">
        <TextField label={say('team.find')} value={text} onChange={setText} inputMode="search" autoComplete="off" />
      </div>
      {text.trim() ? (
        <section aria-label={say('team.found')} aria-live="polite">
          {found.length > 0 ? list(found) : <p className="soft">{say('team.noneFound')}</p>}
        </section>
      ) : (
        <div className="team__places">
          {placesOf(posts, say('team.calendar.whole')).map(({ name, posts: here }) => (
            <More key={name} level={3} title={name} note={say('team.countPosts', { count: here.length })}>
              {list(here)}
            </More>
          ))}
          {posts.length === 0 ? <p className="soft">{say('team.noPosts')}</p> : null}
        </div>
      )}
    </div>
  );
}
