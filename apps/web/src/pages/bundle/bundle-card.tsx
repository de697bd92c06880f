import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Chips } from '../../parts/chip/chip.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useExport } from '../../session/use-export.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { bundleFileQuery, takeBundleStep, type Bundle } from './bundle.query.js';
import { useBundleState } from './use-bundle-state.js';

type Step = 'HAND_OVER' | 'NOTE_RECEIPT' | 'THROW_AWAY';
const STEPS: Readonly<Record<Bundle['state'], readonly Step[]>> = {
  MADE: ['HAND_OVER', 'THROW_AWAY'],
  HANDED_OVER: ['NOTE_RECEIPT'],
  RECEIVED: [],
  THROWN_AWAY: [],
};

/** One bundle: where it is, who can read it next on each button, and its files (P9). */
export function BundleCard({ childId, bundle }: { childId: string; bundle: Bundle }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const stands = useBundleState(bundle);
  const [refused, setRefused] = useState('');
  const save = useExport(bundleFileQuery, ({ bundleFile }) => bundleFile, setRefused);
  const act = useAct(takeBundleStep, { intent: `bundle-step:${bundle.id}:${bundle.version}` });
  const { id, state, readers, documents, mark, madeOn, version } = bundle;
  const sentence = act.refusal?.sentence ?? refused;
  return (
    <Card title={say('bundle.of', { day: days.long(madeOn) })} note={say('bundle.mark', { mark: mark.slice(0, 16) })}>
      <div className="flow">
        <Chips label={say('bundle.pick')} items={documents.map((document) => say(`bundle.document.${document}`))} />
        <p>{say('bundle.for', { readers })}</p>
        <p role="status">{stands}</p>
        <div className="bundle__row">
          {STEPS[state].map((action) => (
            <Button key={action} isPending={act.isPending} onPress={() => act.press({ childId, bundleId: id, version, action, on: today })}>
              {say(`bundle.step.${action}`, { readers })}
            </Button>
          ))}
          {state === 'THROWN_AWAY'
            ? null
            : (['PDF', 'JSON'] as const).map((format) => (
                <Button key={format} onPress={() => save({ childId, bundleId: id, format })}>
                  {say(`bundle.file.${format}`)}
                </Button>
              ))}
        </div>
        {sentence ? <RefusalNotice sentence={sentence} /> : null}
      </div>
    </Card>
  );
}
