import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import type { Refusal } from '../../session/refusal.js';
import { useAct } from '../../session/use-act.js';
import { useNames, useWords } from '../../words/use-words.js';
import { rowsThat } from './import-summary.js';
import { applyMutation, confirmMutation, replanMutation, type ShownImport, undoMutation } from './import.query.js';

/** What stands in the way, and the one button: apply, or undo. */
export function ImportDecision({ shown }: { shown: ShownImport }) {
  return shown.state === 'APPLIED' ? <Undo shown={shown} /> : <Apply shown={shown} />;
}

function Apply({ shown: { id, version, standing } }: { shown: ShownImport }) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const apply = useAct(applyMutation, { intent: `apply-import:${id}`, onDone: () => setAsking(false) });
  const replan = useAct(replanMutation, { intent: `replan-import:${id}` });
  const confirm = useAct(confirmMutation, { intent: `confirm-new:${id}` });
  if (!standing) return null;
  const { faults, doubts, counts } = standing;
  const input = { importId: id, version };
  const refusal = apply.refusal ?? replan.refusal ?? confirm.refusal;
  if (rowsThat(counts, 'CREATE') + rowsThat(counts, 'CHANGE') === 0 && faults === 0) return <Notice>{say('import.nothing')}</Notice>;
  return (
    <div className="flow">
      {faults > 0 ? <Notice tone="warm">{say('import.faults', { rows: faults })}</Notice> : null}
      {doubts > 0 ? (
        <Notice
          tone="warm"
          action={
            <Button size="desk" isPending={confirm.isPending} onPress={() => confirm.press({ ...input, rows: [], allNew: true })}>
              {say('import.confirm.new')}
            </Button>
          }
        >
          {say('import.doubts', { rows: doubts })}
        </Notice>
      ) : null}
      {refusal ? (
        <RefusalNotice
          sentence={refusal.sentence}
          action={
            refusal.code === 'CHANGED_SINCE' ? (
              <Button size="desk" isPending={replan.isPending} onPress={() => replan.press(input)}>
                {say('import.replan')}
              </Button>
            ) : undefined
          }
        />
      ) : null}
      <div>
        <Button kind="fill" isDisabled={faults + doubts > 0} onPress={() => setAsking(true)}>
          {say('import.apply')}
        </Button>
      </div>
      <Dialog
        title={say('import.apply.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{say('import.cancel')}</Button>
            <Button kind="fill" isPending={apply.isPending} onPress={() => apply.press(input)}>
              {say('import.apply.go')}
            </Button>
          </>
        }
      >
        <p>{say('import.apply.text')}</p>
        {apply.refusal ? <RefusalNotice sentence={apply.refusal.sentence} /> : null}
      </Dialog>
    </div>
  );
}

function Undo({ shown: { id, version } }: { shown: ShownImport }) {
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const undo = useAct(undoMutation, { intent: `undo-import:${id}`, onDone: () => setAsking(false) });
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{say('import.undo')}</Button>
      <Dialog
        title={say('import.undo.title')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{say('import.cancel')}</Button>
            <Button kind="fill" isPending={undo.isPending} onPress={() => undo.press({ importId: id, version })}>
              {say('import.undo.go')}
            </Button>
          </>
        }
      >
        <p>{say('import.undo.text')}</p>
        {undo.refusal ? <InTheWay refusal={undo.refusal} /> : null}
      </Dialog>
    </div>
  );
}

/** Why it cannot be undone: how many of what were built on it. */
function InTheWay({ refusal: { sentence, params } }: { refusal: Refusal }) {
  const say = useWords();
  const nameOf = useNames();
  const parts = Object.entries(params).filter((part): part is [string, number] => typeof part[1] === 'number');
  const named = parts.map(([what, amount]) => {
    const name = nameOf('import.built', what);
    return { what, text: `${amount} ${name === what ? say('import.built.other') : name}` };
  });
  return (
    <RefusalNotice
      sentence={sentence}
      action={
        named.length > 0 ? (
          <ul>
            {named.map(({ what, text }) => (
              <li key={what}>{text}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
