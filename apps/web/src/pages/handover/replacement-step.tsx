import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ChangedWords } from '../../handover/changed-words.js';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { DropReplacement } from './drop-replacement.js';
import { beginReplacement, sendReplacement, type Handover, type Replacement } from './handover.query.js';
import { ReplacementPaper } from './replacement-paper.js';
import { WhoDecides } from './who-decides.js';

interface StepProps {
  handover: Handover;
  child: string;
}

/** The way to put something right once it was read: what it does, then one button (H9). */
export function BeginReplacement({ handover }: StepProps) {
  const say = useWords();
  const navigate = useNavigate();
  const act = useAct(beginReplacement, { intent: `begin-replacement:${handover.id}`, onDone: () => void navigate(`/overdracht/${handover.id}/verbeteren`) });
  return (
    <Card>
      <div className="flow">
        <p className="soft">{say('prepare.right.begin.text')}</p>
        <Button isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: handover.version })}>
          {say('prepare.right.begin')}
        </Button>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}

/** A replacement under way: being written, before the parents, or agreed to. */
export function ReplacementStep({ handover, child, replacement }: StepProps & { replacement: Replacement }) {
  return replacement.state === 'DRAFT' ? (
    <Writing handover={handover} replacement={replacement} />
  ) : (
    <Offered handover={handover} child={child} replacement={replacement} />
  );
}

/** Somebody is putting it right; the school and the parents see nothing of it. */
function Writing({ handover, replacement }: { handover: Handover; replacement: Replacement }) {
  const say = useWords();
  return (
    <Card title={say('prepare.right.writing')}>
      <div className="flow">
        <p>{say('prepare.right.writing.text')}</p>
        <LinkButton kind="fill" href={`/overdracht/${handover.id}/verbeteren`}>
          {say('prepare.right.goOn')}
        </LinkButton>
        <DropReplacement handover={handover} replacement={replacement} />
      </div>
    </Card>
  );
}

/** A replacement that lies before the parents, or that they agreed to. */
function Offered({ handover, child, replacement }: StepProps & { replacement: Replacement }) {
  const say = useWords();
  const school = handover.receiver.locationName;
  const act = useAct(sendReplacement, { intent: `send-replacement:${handover.id}`, onDone: () => tell(say('prepare.right.sent', { school })) });
  const agreed = replacement.state === 'AGREED';
  const shown = agreed ? replacement.changes.filter((change) => change.agreed) : replacement.changes;
  return (
    <Card title={say(agreed ? 'prepare.right.agreed' : 'prepare.right.waiting')}>
      <div className="flow">
        {agreed ? null : <p>{say('prepare.awaited', { count: replacement.awaitedGuardians })}</p>}
        {shown.map(({ part, before, after }) => (
          <section key={part} className="flow">
            <h3>{say(`handover.part.${part}`, { child })}</h3>
            <ChangedWords before={before} after={after} />
          </section>
        ))}
        {agreed ? (
          <Button kind="fill" wide isPending={act.isPending} onPress={() => act.press({ handoverId: handover.id, version: replacement.version })}>
            {say('prepare.right.send', { school })}
          </Button>
        ) : (
          <WhoAnswered handover={handover} child={child} replacement={replacement} />
        )}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <DropReplacement handover={handover} replacement={replacement} />
      </div>
    </Card>
  );
}

/** Who decides on what changes; paper comes in here too. */
function WhoAnswered({ handover, child, replacement }: StepProps & { replacement: Replacement }) {
  const [onPaper, setOnPaper] = useState<{ id: string; name: string }>();
  return (
    <>
      <WhoDecides handover={handover} issue={replacement.issue} onPaper={setOnPaper} />
      {onPaper ? (
        <ReplacementPaper handover={handover} child={child} replacement={replacement} guardian={onPaper} onClose={() => setOnPaper(undefined)} />
      ) : null}
    </>
  );
}
