import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

interface Looks {
  /** `fill` for the one thing a page is for; `plain` beside it; `quiet` without border; `words` reads as a link in a sentence. */
  kind?: 'fill' | 'plain' | 'quiet' | 'words';
  /** `touch` is 44 px high; `desk` 34 px, and 44 px as soon as the pointer is a finger. */
  size?: 'touch' | 'desk';
  wide?: boolean;
  children: ReactNode;
}

/** A button. `isPending` keeps it focusable and says so while the answer is under way. */
export function Button({ kind = 'plain', size = 'touch', wide, children, ...rest }: Looks & Omit<AriaButtonProps, 'children' | 'className' | 'style'>) {
  return (
    <AriaButton {...rest} className={wide ? 'button button--wide' : 'button'} data-kind={kind} data-size={size}>
      {children}
    </AriaButton>
  );
}

/** A link with the looks of a button, for going somewhere. */
export function LinkButton({ kind = 'plain', size = 'touch', wide, href, onPress, children }: Looks & { href: string; onPress?: () => void }) {
  return (
    <AriaLink href={href} onPress={onPress} className={wide ? 'button button--wide' : 'button'} data-kind={kind} data-size={size}>
      {children}
    </AriaLink>
  );
}
