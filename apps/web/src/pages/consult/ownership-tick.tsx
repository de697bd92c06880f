import { Ownership } from '../../parts/ownership/ownership.js';
import { Tick } from '../../parts/tick/tick.js';
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
    <Tick isTicked={isTicked} onTick={onTick}>
      {say('coaching.tick')}
    </Tick>
  );
  return <Ownership level={3} by="SPECIALIST" owner={owner} adds={say('consultation.adds')} doesNot={say('consultation.doesNot')} action={tick} />;
}
