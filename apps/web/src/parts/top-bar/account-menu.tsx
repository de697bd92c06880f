import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import { Avatar, initials } from '../avatar/avatar.js';
import { Button as KindlijnButton } from '../button/button.js';
import '../menu/menu.css';

/** A post or guardianship one may wear: `key` is `<controllerId>:<ROLE>`. */
export interface HatChoice {
  key: string;
  /** The controller or location: "Basisschool De Linde". */
  place: string;
  /** The role in words, with its group when that helps: "leerkracht groep 1/2 A". */
  role: string;
}

export interface AccountMenuProps {
  /** The person's own name, for the initials. */
  name: string;
  hat?: HatChoice;
  hats: readonly HatChoice[];
  onHat: (key: string) => void;
  onLogout: () => void;
}

/** Who is here and which hat is on. Changing hats is always a visible act: records of two controllers never mix (X2). */
export function AccountMenu({ name, hat, hats, onHat, onLogout }: AccountMenuProps) {
  const say = useWords();
  const several = hats.length > 1;
  return (
    <>
      {hat ? (
        <span className="top-bar__who">
          <b>{hat.place}</b> · {hat.role}
        </span>
      ) : null}
      <MenuTrigger>
        {several ? (
          <KindlijnButton size="desk">{say('shell.changeHat')}</KindlijnButton>
        ) : (
          // what is seen is part of the name, for who speaks to the device (WCAG 2.5.3)
          <Button className="top-bar__account" aria-label={`${initials(name)} ${say('shell.account', { name })}`}>
            <Avatar name={name} />
          </Button>
        )}
        <Popover placement="bottom end">
          <Menu className="menu" aria-label={say('shell.account', { name })} onAction={(key) => (key === 'logout' ? onLogout() : onHat(String(key)))}>
            <MenuSection selectionMode={several ? 'single' : 'none'} selectedKeys={hat ? [hat.key] : []}>
              <Header className="menu__title">{name}</Header>
              {hats.map((choice) => (
                <MenuItem key={choice.key} id={choice.key} className="menu__item" textValue={`${choice.place} ${choice.role}`}>
                  {choice.place}
                  <small>{choice.role}</small>
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className="menu__rule" />
            <MenuItem id="logout" className="menu__item">
              {say('shell.logout')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}
