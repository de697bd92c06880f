import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import '../menu/menu.css';

const moves = [1, 7, 28] as const;
/** The letters and mails of the demo's parents. */
const mailboxAddress = '/postvak';

/** The day of a demo, and moving it on: forward only, so that a newcomer can walk a year in ten minutes. */
export function DayMenu({ today, onMoveDay }: { today: string; onMoveDay: (days: number) => void }) {
  const say = useWords();
  const days = useDays();
  return (
    <MenuTrigger>
      <span className="top-bar__day">
        <Button kind="quiet" size="desk">
          <span>
            <span className="top-bar__day-word">{say('shell.day')}</span> {days.medium(today)}
          </span>
        </Button>
      </span>
      <Popover placement="bottom end">
        <Menu className="menu" aria-label={say('shell.moveDay')} onAction={(key) => (typeof key === 'number' ? onMoveDay(key) : undefined)}>
          {moves.map((count) => (
            <MenuItem key={count} id={count} className="menu__item">
              {say('shell.daysOn', { count })}
            </MenuItem>
          ))}
          <Separator className="menu__rule" />
          <MenuItem id="mailbox" href={mailboxAddress} className="menu__item">
            {say('shell.mailbox')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
