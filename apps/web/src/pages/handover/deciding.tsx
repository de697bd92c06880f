import { useState } from 'react';
import { Card } from '../../parts/card/card.js';
import { useWords } from '../../words/use-words.js';
import type { Handover } from './handover.query.js';
import { PaperDialog } from './paper-dialog.js';
import { WhoDecides } from './who-decides.js';

/** Who decides on what would be sent. Paper comes in here too. */
export function Deciding({ handover, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const [onPaper, setOnPaper] = useState<{ id: string; name: string }>();
  return (
    <Card title={say('prepare.deciding')}>
      <WhoDecides handover={handover} issue={handover.issue} onPaper={setOnPaper} />
      {onPaper ? <PaperDialog handover={handover} child={child} guardian={onPaper} onClose={() => setOnPaper(undefined)} /> : null}
    </Card>
  );
}
