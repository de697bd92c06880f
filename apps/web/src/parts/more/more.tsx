import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import './more.css';

interface MoreProps {
  title: string;
  /** What stands inside already, in a few words: "thema, stemming". */
  note?: string;
  level?: 2 | 3;
  children: ReactNode;
}

/** What one only sometimes needs, one tap away and closed at first. */
export function More({ title, note, level = 2, children }: MoreProps) {
  return (
    <Disclosure className="more">
      <Heading level={level} className="more__head">
        <Button slot="trigger" className="more__button">
          <svg className="more__arrow" viewBox="0 0 10 10" aria-hidden="true">
            <path d="M2 0 8 5 2 10Z" />
          </svg>
          {title}
          {note ? <small>{note}</small> : null}
        </Button>
      </Heading>
      <DisclosurePanel className="more__panel">
        <div className="flow">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
