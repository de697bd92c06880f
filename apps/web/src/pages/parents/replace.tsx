import { useState } from 'react';
import { ChangedWords } from '../../handover/changed-words.js';
import { PartContent } from '../../handover/part-content.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { PartToggle } from '../../parts/part-toggle/part-toggle.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { decideReplacement, type HandoverForParents } from './parents.query.js';

type Replacement = NonNullable<HandoverForParents['replacement']>;
type Change = Replacement['changes'][number];

interface ReplaceProps {
  told: HandoverForParents;
  replacement: Replacement;
  child: string;
  school: string;
}

/** The preschool asks to put something right at the school: what changes stands first, then two buttons of one size (H9, R9). */
export function Replace({ told, replacement, child, school }: ReplaceProps) {
  const say = useWords();
  if (replacement.answered) {
    return (
      <Notice role="status" title={say('parents.replace.answered')}>
        {say(replacement.awaitedGuardians > 0 ? 'parents.replace.other' : 'parents.replace.soon', { school })}
      </Notice>
    );
  }
  return (
    <Card tone="warm" title={say('parents.replace.title', { sender: told.sender?.locationName ?? '' })}>
      <div className="flow">
        <p>{say('parents.replace.text', { school })}</p>
        {replacement.changes.map((change) => (
          <Changed key={change.part} change={change} child={child} />
        ))}
        <Choose told={told} replacement={replacement} child={child} school={school} />
      </div>
    </Card>
  );
}

/** One part exactly as the school would get it, and what is new or gone in it. */
function Changed({ change: { part, before, after }, child }: { change: Change; child: string }) {
  const say = useWords();
  return (
    <section className="parents__changed flow">
      <h3>{say('parents.replace.becomes', { part: say(`handover.part.${part}`, { child }) })}</h3>
      <PartContent part={part} sections={after} />
      <h4>{say('parents.replace.changes')}</h4>
      <ChangedWords before={before} after={after} />
    </section>
  );
}

function Choose({ told, replacement, child, school }: ReplaceProps) {
  const say = useWords();
  const [answer, setAnswer] = useState<'REPLACE' | 'KEEP'>();
  const [healthToo, setHealthToo] = useState(false);
  const act = useAct(decideReplacement, { intent: `decide-replacement:${told.id}`, onDone: () => tell(say('parents.decided')) });
  const changed = replacement.changes.map(({ part }) => part);
  const parts = answer === 'REPLACE' ? changed.filter((part) => part !== 'HEALTH' || healthToo) : [];
  return (
    <>
      <ChoiceButtons
        label={say('parents.replace.choose')}
        value={answer}
        onChange={setAnswer}
        options={(['REPLACE', 'KEEP'] as const).map((key) => ({ key, text: say(`handover.replace.${key}`) }))}
      />
      {answer === 'REPLACE' && changed.includes('HEALTH') ? (
        <PartToggle title={say('handover.part.HEALTH', { child })} isOn={healthToo} onChange={setHealthToo}>
          {say('parents.health')}
        </PartToggle>
      ) : null}
      {answer ? <p className="soft">{say(`parents.replace.effect.${answer}`, { school })}</p> : null}
      {replacement.awaitedGuardians > 1 ? (
        <p className="soft">{told.objectionDays ? say('parents.one', { days: told.objectionDays }) : say('parents.both')}</p>
      ) : null}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      {answer ? (
        <Button
          kind="fill"
          wide
          isPending={act.isPending}
          isDisabled={answer === 'REPLACE' && parts.length === 0}
          onPress={() => act.press({ handoverId: told.id, issueHash: replacement.issueHash ?? '', parts })}
        >
          {say(`parents.replace.confirm.${answer}`, { school })}
        </Button>
      ) : null}
    </>
  );
}
