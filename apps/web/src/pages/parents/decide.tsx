import { WhyDay } from '../../handover/why-day.js';
import type { PartKind } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { turnPage } from '../../parts/page/page.js';
import { PartToggle } from '../../parts/part-toggle/part-toggle.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { choices, goingBy, stayingBy, type Choice, type Preview } from './choice.js';
import { decide, type HandoverForParents } from './parents.query.js';

interface DecideProps {
  told: HandoverForParents;
  child: string;
  school: string;
  /** Undefined until the parent touched something: nothing is preset (R9). */
  preview: Preview | undefined;
  onPreview: (preview: Preview) => void;
  onDone: () => void;
}

/** Three buttons of one size, *zelf kiezen* and *liever op papier* beside them, and what the school then does not know (X19). */
export function Decide({ told, child, school, preview, onPreview, onDone }: DecideProps) {
  const say = useWords();
  const act = useAct(decide, {
    intent: `decide:${told.id}`,
    onDone: () => {
      tell(say('parents.decided'));
      turnPage();
      onDone();
    },
  });
  const choose = (choice: Choice) => onPreview({ choice, chosen: [], healthToo: preview?.healthToo ?? false });
  const going = preview ? goingBy(preview, told.parts) : [];
  const isNothing = preview?.choice === 'NOTHING' || preview?.choice === 'ON_PAPER';
  return (
    <Card title={say('parents.choose', { school })}>
      <div className="flow">
        <DecideBy told={told} />
        <ChoiceButtons
          label={say('parents.choose', { school })}
          value={preview && choices.find((choice) => choice === preview.choice)}
          onChange={choose}
          options={choices.map((key) => ({ key, text: say(`parents.choice.${key}`) }))}
        />
        <p className="parents__links">
          <Button kind="words" aria-pressed={preview?.choice === 'CHOSEN'} onPress={() => choose('CHOSEN')}>
            {say('parents.choice.CHOSEN')}
          </Button>
          <span aria-hidden="true"> · </span>
          <Button kind="words" aria-pressed={preview?.choice === 'ON_PAPER'} onPress={() => choose('ON_PAPER')}>
            {say('parents.choice.ON_PAPER')}
          </Button>
        </p>
        {preview ? <Parts told={told} child={child} preview={preview} onPreview={onPreview} /> : null}
        <Effect told={told} child={child} school={school} preview={preview} />
        {told.veByLaw ? <p className="soft">{say('parents.ve', { child, school })}</p> : null}
        {told.awaitedGuardians > 1 ? (
          <p className="soft">{told.objectionDays ? say('parents.one', { days: told.objectionDays }) : say('parents.both')}</p>
        ) : null}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        {preview ? (
          <Button
            kind="fill"
            wide
            isPending={act.isPending}
            isDisabled={!isNothing && going.length === 0}
            onPress={() =>
              act.press({
                handoverId: told.id,
                issueHash: told.issueHash ?? '',
                choice: preview.choice,
                parts: preview.choice === 'CHOSEN' ? [...preview.chosen] : null,
                healthToo: preview.healthToo,
              })
            }
          >
            {say(`parents.confirm.${preview.choice}`, { school })}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

/** By when an answer helps, with its rule; nothing happens to who takes longer. */
function DecideBy({ told: { days: told } }: Pick<DecideProps, 'told'>) {
  const say = useWords();
  const days = useDays();
  const latest = told.find(({ rule }) => rule.startsWith('LATEST'));
  if (!latest) return null;
  return (
    <p className="soft">
      {say('parents.decideBy', { day: days.long(latest.day) })} <WhyDay days={told} rule="LATEST" />
    </p>
  );
}

type PartsProps = Pick<DecideProps, 'told' | 'child' | 'onPreview'> & { preview: Preview };

/** The parts one by one for who chooses; health always with a tick of its own (R12). */
function Parts({ told, child, preview, onPreview }: PartsProps) {
  const say = useWords();
  if (preview.choice === 'NOTHING' || preview.choice === 'ON_PAPER') return null;
  const toggle = (part: PartKind, isOn: boolean) =>
    onPreview({ ...preview, chosen: isOn ? [...preview.chosen, part] : preview.chosen.filter((other) => other !== part) });
  const shown = told.parts.filter(({ ownTick }) => ownTick || preview.choice === 'CHOSEN');
  if (shown.length === 0) return null;
  return (
    <div>
      {shown.map(({ part, ownTick }) => (
        <PartToggle
          key={part}
          title={say(`handover.part.${part}`, { child })}
          isOn={ownTick ? preview.healthToo : preview.chosen.includes(part)}
          onChange={(isOn) => (ownTick ? onPreview({ ...preview, healthToo: isOn }) : toggle(part, isOn))}
        >
          {ownTick ? say('parents.health') : say(`parents.known.${part}`, { child })}
        </PartToggle>
      ))}
    </div>
  );
}

type EffectProps = Pick<DecideProps, 'told' | 'child' | 'school' | 'preview'>;

/** What the school will and will not know, before anything is sent. */
function Effect({ told, child, school, preview }: EffectProps) {
  const say = useWords();
  if (!preview) return <p className="soft">{say('parents.nothingYet')}</p>;
  if (preview.choice === 'NOTHING' || preview.choice === 'ON_PAPER') {
    return (
      <Notice tone="warm" role="status" title={say(`parents.effect.${preview.choice}.title`, { school })}>
        {say(`parents.effect.${preview.choice}`, { school, child })}
      </Notice>
    );
  }
  const staying = stayingBy(preview, told.parts);
  if (staying.length === 0) {
    return (
      <Notice role="status" title={say('parents.effect.all')}>
        {say('parents.effect.allText', { school })}
      </Notice>
    );
  }
  return (
    <Notice tone="warm" role="status" title={say('parents.effect.unknown')}>
      <ul className="parents__unknown">
        {staying.map((part) => (
          <li key={part}>{say(`parents.known.${part}`, { child })}</li>
        ))}
      </ul>
    </Notice>
  );
}
