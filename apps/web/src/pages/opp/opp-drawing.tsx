import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { oppDrawingQuery } from './opp.query.js';

interface OppDrawingProps {
  childId: string;
  oppId: string;
  number: number;
  /** What it shows, in words. */
  shows: string;
}

/** The drawing with which a child was heard: what it shows in words, and the picture when somebody wants to see it (R28). */
export function OppDrawing(of: OppDrawingProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <figure className="opp__drawing">
      {isOpen ? <Picture {...of} /> : null}
      <figcaption>{say('opp.drawing.is', { shows: of.shows })}</figcaption>
      {isOpen ? null : (
        <Button size="desk" onPress={() => setOpen(true)}>
          {say('opp.drawing.see')}
        </Button>
      )}
    </figure>
  );
}

function Picture({ childId, oppId, number, shows }: OppDrawingProps) {
  const answer = useAnswer(oppDrawingQuery, { childId, oppId, number });
  return <Answer query={answer}>{({ oppDrawing: { picture } }) => (picture ? <DrawnPicture picture={picture} shows={shows} /> : null)}</Answer>;
}

/** A drawing as large as the page lets it be. */
export function DrawnPicture({ picture, shows }: { picture: string; shows: string }) {
  return <img className="opp__picture" src={`data:image/jpeg;base64,${picture}`} alt={shows} />;
}
