import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useExport } from '../../session/use-export.js';
import { useWords } from '../../words/use-words.js';
import { oppPaperQuery } from './opp.query.js';

/** The OPP and the handelingsdeel to take along: tagged PDF, with version and mark. */
export function OppPrints({ childId, oppId, whole }: { childId: string; oppId: string; whole: boolean }) {
  const say = useWords();
  const [refused, setRefused] = useState('');
  const save = useExport(oppPaperQuery, ({ oppPaper }) => oppPaper, setRefused);
  return (
    <>
      {(whole ? (['WHOLE', 'ACTION_PART'] as const) : (['ACTION_PART'] as const)).map((part) => (
        <Button key={part} size="desk" onPress={() => save({ childId, oppId, part })}>
          {say(`opp.print.${part}`)}
        </Button>
      ))}
      {refused ? <RefusalNotice sentence={refused} /> : null}
    </>
  );
}
