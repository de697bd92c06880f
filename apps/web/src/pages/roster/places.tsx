import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Chip } from '../../parts/chip/chip.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import type { ChildRecord, Placement } from './roster.query.js';

interface PlacementsProps {
  placements: readonly Placement[];
  onPlace?: () => void;
  onEnd?: (placement: Placement) => void;
  /** For one that has not begun. */
  onCancel?: (placement: Placement) => void;
}

/** Periods in groups, newest first; today's is marked. */
export function Placements({ placements, onPlace, onEnd, onCancel }: PlacementsProps) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const isNow = ({ firstDay, lastDay }: Placement) => firstDay <= today && (lastDay === null || lastDay >= today);
  const isOver = ({ lastDay }: Placement) => lastDay !== null && lastDay < today;
  return (
    <Card
      title={say('roster.groups')}
      actions={
        onPlace ? (
          <Button size="desk" onPress={onPlace}>
            {say('roster.place')}
          </Button>
        ) : null
      }
    >
      {placements.length === 0 ? <p className="soft">{say('roster.noGroup')}</p> : null}
      <ul className="roster__periods">
        {placements.map((placement) => (
          <li key={placement.id}>
            <div>
              <b>{placement.groupName}</b> <span className="soft">{placement.locationName}</span> {isNow(placement) ? <Chip>{say('roster.now')}</Chip> : null}
              <small>
                {say('roster.period', { from: days.medium(placement.firstDay), until: placement.lastDay ? days.medium(placement.lastDay) : 'none' })}
              </small>
            </div>
            <span className="roster__actions">
              {onCancel && placement.firstDay > today ? (
                <Button size="desk" kind="quiet" onPress={() => onCancel(placement)}>
                  {say('roster.cancelShort')}
                  <span className="hidden-visually"> {placement.groupName}</span>
                </Button>
              ) : null}
              {onEnd && !isOver(placement) ? (
                <Button size="desk" kind="quiet" onPress={() => onEnd(placement)}>
                  {say('roster.endShort')}
                  <span className="hidden-visually"> {placement.groupName}</span>
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Applications that have not ended (R19). */
export function Applications({ enrolments, onRecord }: { enrolments: ChildRecord['enrolments']; onRecord?: () => void }) {
  const say = useWords();
  const days = useDays();
  return (
    <Card
      title={say('roster.applications')}
      actions={
        onRecord ? (
          <Button size="desk" onPress={onRecord}>
            {say('roster.application.new')}
          </Button>
        ) : null
      }
    >
      {enrolments.length === 0 ? <p className="soft">{say('roster.noApplication')}</p> : null}
      <ul className="roster__periods">
        {enrolments.map(({ id, locationName, groupName, recordedOn, firstDay }) => (
          <li key={id}>
            <div>
              <b>{locationName}</b> {groupName ? <span className="soft">{groupName}</span> : null}
              <small>{say('roster.applied', { day: days.medium(recordedOn), from: firstDay ? days.medium(firstDay) : 'none' })}</small>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
