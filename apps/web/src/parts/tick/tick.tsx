import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './tick.css';

interface TickProps {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  children: ReactNode;
}

/** One sentence with a box before it: ticked, it holds. */
export function Tick({ isTicked, onTick, children }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isTicked} onChange={onTick}>
      {({ isSelected }) => (
        <>
          <svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
            <rect x="2" y="2" width="18" height="18" rx="4" />
            {isSelected ? <path d="M6 11.5 9.5 15 16 7" strokeLinecap="round" strokeLinejoin="round" /> : null}
          </svg>
          {children}
        </>
      )}
    </Checkbox>
  );
}
