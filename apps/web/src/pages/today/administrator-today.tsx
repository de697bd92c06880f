import { Link } from 'react-aria-components';
import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useHat } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import { settleAddress } from '../roster/to-settle.js';
import { LevelsToday } from './levels-today.js';
import { TodayTasks } from './today-tasks.js';
import { rosterQuery } from './today.query.js';

type Roster = ResultOf<typeof rosterQuery>;

/** Administrator: how many of everything, what is still to be settled, and what came in lately; names and groups, no more (R48). */
export function AdministratorToday() {
  return useHat().controllerKind === 'SWV' ? <LevelsToday /> : <RosterToday />;
}

function RosterToday() {
  const { controllerKind } = useHat();
  const answer = useAnswer(rosterQuery, {});
  return (
    <div className="today flow">
      {controllerKind === 'SCHOOL_BOARD' ? <TodayTasks withPlaces /> : null}
      <Answer query={answer}>
        {(roster) => (
          <>
            <Counts counts={roster.rosterCounts} />
            <div className="columns columns--3">
              <ToSettle title="authority" count={roster.rosterCounts.unknownAuthority} list={roster.childrenWithUnknownAuthority} />
              <ToSettle title="group" count={roster.rosterCounts.withoutGroup} list={roster.childrenWithoutGroup} />
              <Imports imports={roster.imports} />
            </div>
          </>
        )}
      </Answer>
    </div>
  );
}

function Counts({ counts }: { counts: Roster['rosterCounts'] }) {
  const say = useWords();
  const figures = [
    { key: 'locations', href: '/team', count: counts.locations },
    { key: 'groups', href: '/team', count: counts.groups },
    { key: 'children', href: '/kinderen', count: counts.children },
  ] as const;
  return (
    <ul className="today__counts">
      {figures.map(({ key, href, count }) => (
        <li key={key}>
          <Link href={href}>
            <b>{count}</b> {say(`today.count.${key}`, { count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ToSettle({ title, count, list }: { title: 'authority' | 'group'; count: number; list: Roster['childrenWithoutGroup'] }) {
  const say = useWords();
  const groupName = useGroupName();
  return (
    <Card title={say(`today.settle.${title}`)} note={say('today.settle.count', { count })}>
      <p className="soft">{say(count > 0 ? `today.settle.${title}Text` : `today.settle.${title}None`)}</p>
      <ul className="today__names" data-private>
        {list.map(({ id, name, groups }) => (
          <li key={id}>
            <Link href={`/kinderen/${id}`}>{name}</Link> <small>{groups.map(groupName).join(', ')}</small>
          </li>
        ))}
      </ul>
      {count > list.length ? (
        <p>
          <Link href={settleAddress(title)}>{say('today.settle.all', { count })}</Link>
        </p>
      ) : null}
    </Card>
  );
}

function Imports({ imports }: { imports: Roster['imports'] }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  return (
    <Card title={say('today.imports')}>
      {imports.length === 0 ? <p className="soft">{say('today.imports.none')}</p> : null}
      <ul className="today__names">
        {imports.map(({ id, fileName, state, madeAt, locationName }) => (
          <li key={id}>
            <Link href={`/importeren/${id}`}>{fileName}</Link>
            <small>{[nameOf('today.importState', state), locationName, days.instant(madeAt)].join(' · ')}</small>
          </li>
        ))}
      </ul>
      <LinkButton href="/importeren">{say('today.imports.new')}</LinkButton>
    </Card>
  );
}
