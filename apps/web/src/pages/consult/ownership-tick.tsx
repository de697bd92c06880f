import { Checkbox } from 'react-aria-components';
import { Ownership } from '../../parts/ownership/ownership.js';
import { useWords } from '../../words/use-words.js';

interface OwnershipTickProps {
  /** Who stays owner of the question. */
  owner: string;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

/** The ownership sentence with its tick: it stands before the button, and nothing is asked or answered without it (X10, N5). */
export function OwnershipTick({ owner, isTicked, onTick }: OwnershipTickProps) {
  const say = useWords();
  const tick = (
    <Checkbox className="consult__seen" isSelected={isTicked} onChange={onTick}>
      {({ isSelected }) => (
        <>
          <svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
            <rect x="2" y="2" width="18" height="18" rx="4" />
            {isSelected ? <path d="M6 11.5 9.5 15 16 7" strokeLinecap="round" strokeLinejoin="round" /> : null}
          </svg>
          {say('coaching.tick')}
        </>
      )}
    </Checkbox>
  );
  return <Ownership level={3} by="SPECIALIST" owner={owner} adds={say('consultation.adds')} doesNot={say('consultation.doesNot')} action={tick} />;
}
