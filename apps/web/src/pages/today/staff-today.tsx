import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Avatar } from '../../parts/avatar/avatar.js';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { groupOptions } from '../../words/group-options.js';
import { useWords } from '../../words/use-words.js';
import { lastLook } from './last-look.js';
import { TodaySplit } from './today-split.js';
import { lastLooksQuery, ownGroupsQuery } from './today.query.js';

type OwnGroup = ResultOf<typeof ownGroupsQuery>['myGroups'][number];
type LookedAt = ResultOf<typeof lastLooksQuery>['groupLevels']['children'][number];

/** Pedagogical staff: what wants doing, then the children of the group with when somebody last looked (F19). */
export function StaffToday() {
  const groups = useAnswer(ownGroupsQuery, {});
  return (
    <TodaySplit>
      <Answer query={groups}>{({ myGroups }) => (myGroups.length > 0 ? <GroupToday groups={myGroups} /> : <EmptyState />)}</Answer>
    </TodaySplit>
  );
}

function GroupToday({ groups }: { groups: readonly OwnGroup[] }) {
  const say = useWords();
  const [chosen, setChosen] = useState(groups[0]?.id ?? '');
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  const looks = useAnswer(lastLooksQuery, { groupId: group?.id ?? '' });
  return (
    <Card
      title={group?.name}
      note={group?.locationName}
      actions={
        groups.length > 1 ? (
          <Select quiet label={say('group.choose')} value={chosen} options={groupOptions(groups)} onChange={setChosen} />
        ) : (
          <LinkButton size="desk" href="/groep">
            {say('shell.nav.group')}
          </LinkButton>
        )
      }
    >
      <Answer query={looks}>
        {({ groupLevels: { children } }) =>
          children.length > 0 ? (
            <ul className="today__children" data-private>
              {children.map((child, index) => (
                <ChildToday key={child.id} child={child} tint={(index % 4) as 0 | 1 | 2 | 3} />
              ))}
            </ul>
          ) : (
            <EmptyState>{say('group.empty')}</EmptyState>
          )
        }
      </Answer>
    </Card>
  );
}

function ChildToday({ child, tint }: { child: LookedAt; tint: 0 | 1 | 2 | 3 }) {
  const say = useWords();
  const { today } = useSession();
  const name = [child.callName, child.familyInitial].filter(Boolean).join(' ');
  return (
    <li className="today__child">
      <Avatar name={child.callName} tint={tint} />
      <div className="today__child-words">
        <span>
          <Link href={`/kind/${child.id}`}>{name}</Link> <small>{child.ageLabel}</small>
        </span>
        <small>{lastLook(child.levels, today, say)}</small>
      </div>
      <LinkButton size="desk" kind="quiet" href={`/kind/${child.id}/kijken`}>
        {say('today.look')}
        <span className="hidden-visually"> {say('today.lookAt', { name })}</span>
      </LinkButton>
    </li>
  );
}
