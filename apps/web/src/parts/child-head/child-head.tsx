import type { ReactNode } from 'react';
import { Avatar } from '../avatar/avatar.js';
import './child-head.css';

interface ChildHeadProps {
  name: string;
  /** The tint of the face, the same on every page: take it from the child's place in the group. */
  tint?: 0 | 1 | 2 | 3;
  /** One pale line: age, first day, languages. */
  facts: ReactNode;
  /** 1 where the child is the page, 2 inside it. */
  level?: 1 | 2 | 3;
}

/** A child's face, name and one line of facts, at the top of a card or a page. */
export function ChildHead({ name, tint = 0, facts, level = 2 }: ChildHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="child-head" data-private>
      <Avatar name={name} face tint={tint} />
      <div>
        <Heading className="child-head__name">{name}</Heading>
        <p className="child-head__facts">{facts}</p>
      </div>
    </div>
  );
}
