import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { BeginDialog } from '../../handover/begin-dialog.js';
import { monthsBetween } from '../../levels/calendar.js';
import { ageText } from '../../parts/age/age.js';
import { Board, type BoardCard } from '../../parts/board/board.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { Select } from '../../parts/select/select.js';
import { PageAnswer } from '../../session/page-answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { boardPlacesQuery, boardQuery } from './board.query.js';
import './board-page.css';

type Told = ResultOf<typeof boardQuery>['handoverBoard'];
type Due = Told['toPlan'][number];

/** The columns of H1, in the order a handover walks them. */
const COLUMNS = ['TO_MAKE', 'WITH_PARENTS', 'SENT', 'READ', 'SPOKEN'] as const;

/** *Overdrachten*: every handover of a location by where it is, and who should be begun with (H1). */
export function BoardPage() {
  const say = useWords();
  const [search, setSearch] = useSearchParams();
  const places = useAnswer(boardPlacesQuery, {});
  return (
    <PageAnswer query={places}>
      {({ myGroups }) => {
        const locations = [...new Map(myGroups.map(({ locationId, locationName }) => [locationId, locationName]))];
        const chosen = locations.find(([id]) => id === search.get('locatie')) ?? locations[0];
        if (!chosen) {
          return (
            <Page title={say('board.title')} tabTitle={say('board.title')}>
              <EmptyState />
            </Page>
          );
        }
        const choose =
          locations.length > 1 ? (
            <Select
              quiet
              label={say('board.location')}
              value={chosen[0]}
              options={locations.map(([key, text]) => ({ key, text }))}
              onChange={(locatie) => setSearch({ locatie })}
            />
          ) : null;
        return <LocationBoard locationId={chosen[0]} name={chosen[1]} choose={choose} />;
      }}
    </PageAnswer>
  );
}

function LocationBoard({ locationId, name, choose }: { locationId: string; name: string; choose: React.ReactNode }) {
  const say = useWords();
  const days = useDays();
  useChanges({ kinds: ['HANDOVER'] });
  const answer = useAnswer(boardQuery, { locationId });
  return (
    <PageAnswer query={answer}>
      {({ handoverBoard: { cards, toPlan, unreceived } }) => {
        const waiting = new Map(unreceived.map((one) => [one.id, one]));
        const dayOf = ({ id, column, dueOn, firstSchoolDay }: Told['cards'][number]) => {
          const sent = waiting.get(id);
          if (sent) return say('board.sent', { day: days.medium(sent.sentOn) });
          if (column === 'TO_MAKE' || column === 'WITH_PARENTS') return say('board.due', { day: days.medium(dueOn) });
          return firstSchoolDay ? say('board.starts', { day: days.medium(firstSchoolDay) }) : undefined;
        };
        const asksOf = (card: Told['cards'][number]) => {
          const sent = waiting.get(card.id);
          if (sent) return say('board.unreceived', { escalated: sent.escalated ? 1 : 0 });
          if (card.late) return say('board.late', { day: days.medium(card.latestOn) });
          return card.warmRequired && card.column !== 'SPOKEN' ? say('board.warm') : undefined;
        };
        const cardOf = (card: Told['cards'][number]): BoardCard => ({
          id: card.id,
          title: card.callName,
          href: `/overdracht/${card.id}`,
          note: [say('board.note', { age: card.ageLabel, school: card.receiverName }), dayOf(card)].filter(Boolean).join(' · '),
          asks: asksOf(card),
        });
        const columns = COLUMNS.map((column) => ({
          id: column,
          title: say(`board.column.${column}`),
          cards: cards.filter((card) => card.column === column).map(cardOf),
        }));
        return (
          <Page title={say('board.title')} tabTitle={say('board.title')} lead={say('board.lead', { location: name, count: cards.length })} actions={choose}>
            <ToBegin due={toPlan} />
            <Board label={say('board.title')} columns={columns} />
          </Page>
        );
      }}
    </PageAnswer>
  );
}

function ToBegin({ due }: { due: readonly Due[] }) {
  const say = useWords();
  const days = useDays();
  const [child, setChild] = useState<Due>();
  if (due.length === 0) return null;
  return (
    <div className="board-page__begin">
      <Card title={say('board.toBegin')} note={say('general.children', { count: due.length })} tone="warm">
        <ul className="board-page__due">
          {due.map((one) => (
            <li key={one.childId}>
              <span>
                <b>{one.callName}</b> · {say('board.dueAt', { day: days.medium(one.dueOn), age: ageText(monthsBetween(one.birthDate, one.dueOn)) })} ·{' '}
                {say('board.latest', { day: days.medium(one.latestOn) })}
              </span>
              <Button size="desk" onPress={() => setChild(one)}>
                {say('board.begin', { child: one.callName })}
              </Button>
            </li>
          ))}
        </ul>
        {child ? <BeginDialog child={child} onClose={() => setChild(undefined)} /> : null}
      </Card>
    </div>
  );
}
