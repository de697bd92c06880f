import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import '../menu/menu.css';
import './why.css';

interface WhyProps {
  /** What is asked about, for who listens: "klaar voor 28 nov 2025". */
  about: string;
  children: ReactNode;
}

/** A small *waarom?* beside a day or a figure; the answer opens where it was asked. Not on paper. */
export function Why({ about, children }: WhyProps) {
  const say = useWords();
  return (
    <DialogTrigger>
      <Button className="why screen-only" aria-label={say('parts.why.about', { about })}>
        {say('parts.why')}
      </Button>
      <Popover>
        <Dialog className="menu why__answer" aria-label={say('parts.why.about', { about })}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
