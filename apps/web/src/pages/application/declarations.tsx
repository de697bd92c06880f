import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { TermWhy } from '../../support/term-why.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { noteDeclaration, takeBackDeclaration, type Declaration } from './application.query.js';

const CATEGORIES = ['H', 'M', 'L', 'NVT'] as const;

/** TLVs: category, from when to when, and the numbers of the decision (R30). */
export function Declarations({ childId, locationId, declarations }: { childId: string; locationId: string; declarations: readonly Declaration[] }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={say('application.tlv')}
      actions={
        <Button size="desk" onPress={() => setOpen(true)}>
          {say('application.tlv.new')}
        </Button>
      }
    >
      {declarations.length === 0 ? <p className="soft">{say('application.tlv.none')}</p> : null}
      <ul className="ruled">
        {declarations.map((declaration) => (
          <DeclarationLine key={declaration.id} childId={childId} declaration={declaration} />
        ))}
      </ul>
      {isOpen ? <NoteDialog childId={childId} locationId={locationId} known={declarations.length} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

function DeclarationLine({
  childId,
  declaration: { id, category, startsOn, endsOn, swvNumber, decisionNumber, overOn, term },
}: {
  childId: string;
  declaration: Declaration;
}) {
  const say = useWords();
  const days = useDays();
  const [isAsked, setAsked] = useState(false);
  const act = useAct(takeBackDeclaration, { intent: `take-back-tlv:${id}`, onDone: () => setAsked(false) });
  const line = say('application.tlv.line', { category: say(`application.tlv.category.${category}`), from: days.long(startsOn), until: days.long(endsOn) });
  const number = say('application.tlv.number', { number: decisionNumber, swv: swvNumber });
  return (
    <li>
      <span>
        {line} {overOn ? null : <TermWhy term={term} />}
      </span>
      {overOn ? <span className="soft">{say('application.tlv.over', { day: days.long(overOn) })}</span> : null}
      <span className="soft">{number}</span>
      <Button size="desk" kind="quiet" aria-label={say('application.tlv.takeBackThis', { number })} onPress={() => setAsked(true)}>
        {say('application.tlv.takeBack')}
      </Button>
      {isAsked ? (
        <FormDialog
          title={say('application.tlv.takeBack.title')}
          submit={say('application.tlv.takeBack')}
          act={act}
          onClose={() => setAsked(false)}
          onSubmit={() => act.press({ childId, declarationId: id })}
        >
          <p>{number}</p>
          <p>{say('application.tlv.takeBack.help')}</p>
        </FormDialog>
      ) : null}
    </li>
  );
}

function NoteDialog({ childId, locationId, known, onClose }: { childId: string; locationId: string; known: number; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [category, setCategory] = useState<(typeof CATEGORIES)[number]>();
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState('');
  const [swvNumber, setSwvNumber] = useState('');
  const [decisionNumber, setDecisionNumber] = useState('');
  const act = useAct(noteDeclaration, { intent: `tlv:${childId}:${known}`, onDone: onClose });
  const form = refusedAt(act.refusal, ['startsOn', 'endsOn', 'swvNumber', 'decisionNumber']);
  const isReady = category !== undefined && startsOn !== '' && /^[A-Z]{2}\d{4}$/.test(swvNumber) && decisionNumber.trim() !== '';
  return (
    <FormDialog
      title={say('application.tlv.new')}
      submit={say('application.tlv.new')}
      isReady={isReady}
      act={act}
      form={form}
      onClose={onClose}
      onSubmit={() =>
        category &&
        act.press({
          childId,
          locationId,
          category,
          sbo: category === 'NVT',
          startsOn,
          endsOn: endsOn || null,
          swvNumber,
          decisionNumber: decisionNumber.trim(),
        })
      }
    >
      <ChoiceButtons
        label={say('application.tlv.category')}
        options={CATEGORIES.map((key) => ({ key, text: say(`application.tlv.category.${key}`) }))}
        value={category}
        onChange={setCategory}
      />
      <DayField label={say('application.tlv.from')} value={startsOn} onChange={setStartsOn} error={form.at('startsOn')} />
      <DayField label={say('application.tlv.until')} value={endsOn} onChange={setEndsOn} from={startsOn} error={form.at('endsOn')} />
      <TextField
        label={say('application.tlv.swv')}
        help={say('application.tlv.swvHelp')}
        value={swvNumber}
        onChange={(text) => setSwvNumber(text.toUpperCase())}
        maxLength={6}
        error={form.at('swvNumber')}
      />
      <TextField label={say('application.tlv.decision')} value={decisionNumber} onChange={setDecisionNumber} maxLength={40} error={form.at('decisionNumber')} />
    </FormDialog>
  );
}
