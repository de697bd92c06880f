import { useState } from 'react';
import { PartsTaken } from '../../handover/parts-taken.js';
import type { PartKind } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { Select } from '../../parts/select/select.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { SignedDialog } from '../../signed/signed-dialog.js';
import { useWords } from '../../words/use-words.js';
import { recordPaperView, recordPaperWithdrawal, type Handover } from './handover.query.js';

const MOST_WORDS = 1000;
const VOICES = ['PARENT', 'CHILD'] as const;

interface OnPaperProps {
  handover: Handover;
  child: string;
  /** Whether it lies before the parents, so that own words can come beside it. */
  isWithParents: boolean;
}

/** Words of parents and a withdrawal that came on paper: who uses no screen has the same rights (C3, C5, R9, R11). */
export function OnPaper({ handover, child, isWithParents }: OnPaperProps) {
  const say = useWords();
  const [asked, setAsked] = useState<'WORDS' | 'WITHDRAW'>();
  const close = () => setAsked(undefined);
  const takesBack = handover.sentOn !== null || handover.decisions.length > 0;
  return (
    <Card title={say('signed.came')}>
      <div className="flow">
        <p>{say('signed.came.text')}</p>
        <div className="on-paper">
          {isWithParents ? <Button onPress={() => setAsked('WORDS')}>{say('signed.words')}</Button> : null}
          {takesBack ? <Button onPress={() => setAsked('WITHDRAW')}>{say('signed.withdraw')}</Button> : null}
        </div>
      </div>
      {asked === 'WORDS' ? <WordsDialog handover={handover} child={child} onClose={close} /> : null}
      {asked === 'WITHDRAW' ? <WithdrawalDialog handover={handover} child={child} onClose={close} /> : null}
    </Card>
  );
}

interface SheetProps {
  handover: Handover;
  child: string;
  onClose: () => void;
}

/** Words as they stand on the sheet, beside a part or beside the whole. */
function WordsDialog({ handover, child, onClose }: SheetProps) {
  const say = useWords();
  const [voice, setVoice] = useState<(typeof VOICES)[number]>('PARENT');
  const [part, setPart] = useState<PartKind | 'WHOLE'>('WHOLE');
  const [text, setText] = useState('');
  const act = useAct(recordPaperView, { intent: `paper-view:${handover.id}`, onDone: done(say('signed.words.done'), onClose) });
  const words = text.trim();
  return (
    <SignedDialog
      childId={handover.childId}
      title={say('signed.words')}
      text={say('signed.words.text')}
      act={act}
      isReady={words !== '' && text.length <= MOST_WORDS}
      onClose={onClose}
      onTake={(signed) => act.press({ ...signed, handoverId: handover.id, voice, part: part === 'WHOLE' ? null : part, text: words })}
    >
      <ChoiceButtons
        label={say('signed.words.whose')}
        value={voice}
        onChange={setVoice}
        options={VOICES.map((key) => ({ key, text: say(`signed.words.${key}`) }))}
      />
      <Select
        label={say('signed.words.where')}
        value={part}
        onChange={setPart}
        options={[
          { key: 'WHOLE' as const, text: say('signed.words.whole') },
          ...handover.parts.map(({ part: key }) => ({ key, text: say(`handover.part.${key}`, { child }) })),
        ]}
      />
      <TextArea label={say('signed.words.words')} value={text} onChange={setText} most={MOST_WORDS} />
    </SignedDialog>
  );
}

/** What a parent takes back by a sheet: everything, or once it was sent some of the parts that went. */
function WithdrawalDialog({ handover, child, onClose }: SheetProps) {
  const say = useWords();
  const [stays, setStays] = useState<readonly PartKind[]>([]);
  const act = useAct(recordPaperWithdrawal, { intent: `paper-withdraw:${handover.id}`, onDone: done(say('signed.withdraw.done'), onClose) });
  const isSent = handover.sentOn !== null;
  const shared = isSent ? handover.parts.filter(({ agreed }) => agreed).map(({ part }) => part) : [];
  const taken = shared.filter((part) => !stays.includes(part));
  return (
    <SignedDialog
      childId={handover.childId}
      title={say('signed.withdraw')}
      text={say('signed.withdraw.text')}
      act={act}
      isReady={shared.length === 0 || taken.length > 0}
      onClose={onClose}
      onTake={(signed) => act.press({ ...signed, handoverId: handover.id, parts: taken.length < shared.length ? taken : null })}
    >
      <p>{say(isSent ? 'signed.withdraw.sent' : 'signed.withdraw.unsent', { school: handover.receiver.locationName })}</p>
      {shared.length > 1 ? (
        <PartsTaken
          label={say('signed.withdraw.what')}
          parts={shared}
          stays={stays}
          onChange={setStays}
          nameOf={(part) => say(`handover.part.${part}`, { child })}
        />
      ) : null}
    </SignedDialog>
  );
}

const done = (sentence: string, close: () => void) => () => {
  close();
  tell(sentence);
};
