import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { dropReplacement, type Handover, type Replacement } from './handover.query.js';

/** Leaving it as the school has it after all. */
export function DropReplacement({ handover, replacement }: { handover: Handover; replacement: Replacement }) {
  const say = useWords();
  const act = useAct(dropReplacement, { intent: `drop-replacement:${handover.id}`, onDone: () => tell(say('prepare.right.dropped')) });
  return (
    <>
      <Button isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: replacement.version })}>
        {say('prepare.right.drop')}
      </Button>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </>
  );
}
