import type { ReactNode } from 'react';
import { Card } from '../../parts/card/card.js';
import { FigureLines } from '../../parts/figure/figure.js';
import { Bar } from '../../parts/progress-bar/bar.js';
import '../../parts/progress-bar/progress-bar.css';
import { daysBetween } from '../../levels/calendar.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession, type Hat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { ownGroupsQuery, ownPostsQuery } from './today.query.js';

type OwnPost = ResultOf<typeof ownPostsQuery>['myPosts'][number];

/** Guests without pages of their own yet: where and until when, what is seen here and what is not and why (F19, design 2). */
export function GuestToday() {
  const say = useWords();
  const { hat, hats } = useSession();
  const own = hats.filter(({ role }) => role === hat?.role);
  return (
    <div className="today flow">
      <div className="columns columns--2">
        {own.map((one) => (
          <OwnPosts key={one.key} hat={one} />
        ))}
      </div>
      <div className="columns columns--3">
        {(['sees', 'hidden', 'next'] as const).map((part) => (
          <Card key={part} title={say(`today.guest.${part}`)}>
            <p>{say(`today.guest.${part}.other`)}</p>
          </Card>
        ))}
      </div>
    </div>
  );
}

/** The posts under one hat, with the days they run; each organisation is asked apart and shown apart. */
export function OwnPosts({ hat, title }: { hat: Hat; title?: ReactNode }) {
  const say = useWords();
  const nameOf = useNames();
  const posts = useAnswer(ownPostsQuery, {}, { hat: hat.key });
  const groups = useAnswer(ownGroupsQuery, {}, { hat: hat.key });
  const names = groups.data?.myGroups.map(({ name }) => name) ?? [];
  return (
    <Card title={title ?? hat.controllerName} note={nameOf('shell.role', hat.role)} level={title ? 3 : 2}>
      <Answer query={posts}>
        {({ myPosts }) => (
          <div className="flow">
            {periodsOf(myPosts).map((posts) => (
              <Period key={posts[0]?.id} posts={posts} />
            ))}
            {names.length > 0 ? <p className="soft">{say('today.guest.groups', { count: names.length, names: names.join(', ') })}</p> : null}
          </div>
        )}
      </Answer>
    </Card>
  );
}

/** Posts that begin and end together, in the order of the first of them. */
function periodsOf(posts: readonly OwnPost[]): OwnPost[][] {
  const periods = new Map<string, OwnPost[]>();
  for (const post of posts) {
    const period = `${post.firstDay} ${post.lastDay}`;
    periods.set(period, [...(periods.get(period) ?? []), post]);
  }
  return [...periods.values()];
}

/** One period, and the places where it holds. */
function Period({ posts: [post, ...more] }: { posts: readonly OwnPost[] }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  if (!post) return null;
  const { firstDay, lastDay } = post;
  const places = [post, ...more].map(({ scopeKind, scopeName }) => (scopeKind === 'CONTROLLER' ? say('today.guest.whole') : scopeName));
  const left = lastDay ? daysBetween(today, lastDay) : undefined;
  return (
    <div className="today__period">
      <h3>{places.join(', ')}</h3>
      <FigureLines
        lines={[
          { name: say('today.guest.from'), value: days.medium(firstDay) },
          { name: say('today.guest.until'), value: lastDay ? days.medium(lastDay) : say('today.guest.open') },
        ]}
      />
      {lastDay && left !== undefined ? (
        <>
          <Bar className="today__bar" part={daysBetween(firstDay, today)} whole={daysBetween(firstDay, lastDay)} />
          <p className="soft">{say('today.guest.left', { count: Math.max(0, Math.round(left / 7)) })}</p>
        </>
      ) : null}
    </div>
  );
}
