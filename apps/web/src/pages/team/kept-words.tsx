import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { Answer } from '../../session/answer.js';
import { useHat } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { coachingTermQuery, setCoachingTerm, type CoachingTerm } from './team.query.js';

/** The fewest and the most days that may be set (X15). */
const FEWEST = 30;
const MOST = 730;

/** How long what coach and colleague wrote without a name is kept, in one sentence, for who organises (X15). */
export function KeptWords() {
  const say = useWords();
  const { controllerKind } = useHat();
  const term = useAnswer(coachingTermQuery, {});
  const [isChanging, setChanging] = useState(false);
  // a youth-care employer keeps nothing of coaching: that lies with who owns the question (R39)
  if (controllerKind !== 'CHILDCARE' && controllerKind !== 'SCHOOL_BOARD') return null;
  return (
    <Card
      title={say('team.words')}
      actions={
        <Button size="desk" isDisabled={!term.data} onPress={() => setChanging(true)}>
          {say('team.words.change')}
        </Button>
      }
    >
      <Answer query={term}>
        {({ coachingTerm }) => (
          <>
            <p>{say('team.words.text', { days: coachingTerm.anonymousDays })}</p>
            {isChanging ? <TermDialog term={coachingTerm} onClose={() => setChanging(false)} /> : null}
          </>
        )}
      </Answer>
    </Card>
  );
}

function TermDialog({ term, onClose }: { term: CoachingTerm; onClose: () => void }) {
  const say = useWords();
  const [typed, setTyped] = useState(String(term.anonymousDays));
  const act = useAct(setCoachingTerm, {
    intent: 'set-coaching-term',
    onDone: () => {
      tell(say('team.words.saved'));
      onClose();
    },
  });
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const isWithin = days >= FEWEST && days <= MOST;
  const form = refusedAt(act.refusal, ['anonymousDays']);
  return (
    <FormDialog
      title={say('team.words.title')}
      onClose={onClose}
      submit={say('team.words.save')}
      isReady={isWithin && days !== term.anonymousDays}
      act={act}
      form={form}
      onSubmit={() => act.press({ anonymousDays: days, version: term.version })}
    >
      <TextField
        label={say('team.words.days')}
        help={say('team.words.help', { fewest: FEWEST, most: MOST })}
        value={typed}
        onChange={setTyped}
        error={form.at('anonymousDays')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
      />
      <p>
        {isWithin
          ? say(days < term.anonymousDays ? 'team.words.shorter' : 'team.words.effect', { days })
          : say('team.words.outside', { fewest: FEWEST, most: MOST })}
      </p>
    </FormDialog>
  );
}
