import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { endMember, type Member } from './wraparound.query.js';

/** Ends what a guest may see, at once and for good. */
export function EndMember({ childId, member }: { childId: string; member: Member }) {
  const say = useWords();
  const act = useAct(endMember, { intent: `end-member:${member.id}:${member.version}` });
  return (
    <>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div>
        <Button isPending={act.isPending} onPress={() => act.press({ childId, memberId: member.id, version: member.version })}>
          {say('wraparound.stop', { name: member.name })}
        </Button>
      </div>
    </>
  );
}
