import { Link } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import { Brand } from '../brand/brand.js';
import { Button } from '../button/button.js';
import { AccountMenu, type AccountMenuProps } from './account-menu.js';
import { DayMenu } from './day-menu.js';
import './top-bar.css';

/** One page in the navigation; at most five, so that they fit a phone. */
export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
}

interface TopBarProps {
  /** The name beside the mark; a group's tablet shows the group. */
  name?: string;
  nav?: readonly NavItem[];
  /** Who is here, and the hats to change to. Absent before login. */
  account?: AccountMenuProps;
  /** The other language, offered in its own words. */
  otherLanguage: { code: string; name: string };
  onLanguage: () => void;
  /** The moved day of a demo, a calendar date; `onMoveDay` adds whole days. Absent in production. */
  day?: { today: string; onMoveDay: (days: number) => void };
}

/** The top of every page: skip link, mark, navigation, the day of a demo, language, and who you are wearing which hat. */
export function TopBar({ name, nav = [], account, otherLanguage, onLanguage, day }: TopBarProps) {
  const say = useWords();
  return (
    <header className="top-bar">
      <a className="top-bar__skip" href="#main">
        {say('shell.skip')}
      </a>
      <Link className="top-bar__brand" href="/" aria-label={say('shell.home')}>
        <Brand name={name} />
      </Link>
      {nav.length > 0 ? (
        <nav className="top-bar__nav" aria-label={say('shell.navigation')}>
          <ul>
            {nav.map((item) => (
              <li key={item.href}>
                <Link href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="top-bar__end">
        {day ? <DayMenu {...day} /> : null}
        <Button kind="quiet" size="desk" onPress={onLanguage}>
          <span lang={otherLanguage.code}>{otherLanguage.name}</span>
        </Button>
        {account ? <AccountMenu {...account} /> : null}
      </div>
    </header>
  );
}
