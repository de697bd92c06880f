import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { TextArea, TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { DECISIONS, DOMAINS, FACTORS, type Decision, type Domain, type Factor } from './codes.js';
import { evaluateGoal, setGoal, type Goal, type OfTrack } from './support.query.js';

const WORDS = 300;
const LINE = 200;

/** A small goal: now, in six weeks, and how we see it; with a protective factor or more (R42). */
export function GoalDialog({ of, onClose }: { of: OfTrack; onClose: () => void }) {
  const say = useWords();
  const [words, setWords] = useState({ nowIs: '', aim: '', seenBy: '' });
  const [domain, setDomain] = useState<Domain>('CHILDCARE_SCHOOL');
  const [factors, setFactors] = useState<Factor[]>([]);
  const act = useAct(setGoal, { intent: `set-goal:${of.trackId}`, onDone: onClose });
  const fits = (text: string) => text.trim().length >= 3 && text.length <= WORDS;
  const field = (name: keyof typeof words, label: string) => (
    <TextArea label={label} value={words[name]} onChange={(text) => setWords({ ...words, [name]: text })} most={WORDS} rows={2} />
  );
  return (
    <FormDialog
      title={say('track.goals.add')}
      submit={say('track.goal.keep')}
      isReady={Object.values(words).every(fits) && factors.length > 0}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ ...of, domain, factors, nowIs: words.nowIs.trim(), aim: words.aim.trim(), seenBy: words.seenBy.trim(), lookOn: null })}
    >
      {field('nowIs', say('track.goal.now'))}
      {field('aim', say('track.goal.aim'))}
      {field('seenBy', say('track.goal.seen'))}
      <Select label={say('track.domain')} options={DOMAINS.map((key) => ({ key, text: say(`track.domain.${key}`) }))} value={domain} onChange={setDomain} />
      <ToggleChips
        label={say('track.goal.factors')}
        options={FACTORS.map((key) => ({ key, text: say(`coaching.factor.${key}`) }))}
        value={factors}
        onChange={setFactors}
      />
    </FormDialog>
  );
}

/** How a goal went: one tap on the slider, one line, and go on, otherwise or stop (P6). Of the goal, never of the child. */
export function EvaluateDialog({ of, goal, onClose }: { of: OfTrack; goal: Goal; onClose: () => void }) {
  const say = useWords();
  const [howFar, setHowFar] = useState<number>();
  const [line, setLine] = useState('');
  const [decision, setDecision] = useState<Decision>();
  const act = useAct(evaluateGoal, { intent: `evaluate-goal:${goal.id}:${goal.version}`, onDone: onClose });
  return (
    <FormDialog
      title={say('track.goal.evaluate')}
      submit={say('track.goal.keepLook')}
      isReady={howFar !== undefined && decision !== undefined && line.trim().length > 0 && line.length <= LINE}
      act={act}
      onClose={onClose}
      onSubmit={() =>
        howFar !== undefined && decision && act.press({ ...of, goalId: goal.id, version: goal.version, howFar, line: line.trim(), decision, lookOn: null })
      }
    >
      <p className="support__enough">{goal.aim}</p>
      <TapScale
        label={say('track.goal.slider')}
        from={0}
        to={10}
        ends={[say('track.goal.asItWas'), say('track.goal.asMeant')]}
        value={howFar}
        onChange={setHowFar}
      />
      <TextField label={say('track.goal.line')} value={line} onChange={setLine} maxLength={LINE} />
      <ChoiceButtons
        label={say('track.goal.decision')}
        options={DECISIONS.map((key) => ({ key, text: say(`track.goal.decision.${key}`) }))}
        value={decision}
        onChange={setDecision}
      />
    </FormDialog>
  );
}
