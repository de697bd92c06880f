import { HintedText } from '../../coaching/hinted-text.js';
import { More } from '../../parts/more/more.js';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useNames, useWords } from '../../words/use-words.js';
import { COMPETENCES, DOERS, FACTORS, filledBehindMore, MINUTES, THEMES, type LogDraft } from './log-draft.js';
import { LogMinutes } from './log-minutes.js';

interface LogMoreProps {
  value: LogDraft;
  onChange: (more: Partial<LogDraft>) => void;
}

/** Everything a log may hold beside what is asked, one tap away; the story is closed once more (K2). */
export function LogMore({ value, onChange }: LogMoreProps) {
  const say = useWords();
  const nameOf = useNames();
  const named = <Key extends string>(area: string, keys: readonly Key[]) => keys.map((key) => ({ key, text: nameOf(`coaching.${area}`, key) }));
  const trajectoryId = value.around.trajectoryId;
  return (
    <More title={say('visit.more')} note={say('visit.more.filled', { count: filledBehindMore(value) })}>
      <div className="visit__minutes">
        <LogMinutes kinds={MINUTES.slice(2)} value={value.minutes} onChange={(minutes) => onChange({ minutes })} />
      </div>
      <ToggleChips
        single
        label={say('visit.theme')}
        options={named('theme', THEMES)}
        value={value.theme ? [value.theme] : []}
        onChange={([theme]) => onChange({ theme })}
      />
      <ToggleChips
        label={say('visit.competences')}
        options={named('competence', COMPETENCES)}
        value={value.competences}
        onChange={(competences) => onChange({ competences })}
      />
      <ToggleChips label={say('visit.factors')} options={named('factor', FACTORS)} value={value.factors} onChange={(factors) => onChange({ factors })} />
      <HintedText
        label={say('visit.experiment')}
        value={value.experiment}
        onChange={(experiment) => onChange({ experiment })}
        most={300}
        rows={2}
        trajectoryId={trajectoryId}
      />
      <ToggleChips
        single
        label={say('visit.experimentBy')}
        options={named('by', DOERS)}
        value={value.experimentBy ? [value.experimentBy] : []}
        onChange={([experimentBy]) => onChange({ experimentBy })}
      />
      <ScaleRow
        label={say('coaching.mood')}
        anchors={[say('coaching.mood.1'), say('coaching.mood.2'), say('coaching.mood.3'), say('coaching.mood.4'), say('coaching.mood.5')]}
        value={value.mood}
        onChange={(mood) => onChange({ mood })}
      />
      <More level={3} title={say('visit.story')}>
        <HintedText
          label={say('visit.story.label')}
          help={say('visit.story.help')}
          value={value.story}
          onChange={(story) => onChange({ story })}
          most={1000}
          rows={5}
          trajectoryId={trajectoryId}
        />
      </More>
    </More>
  );
}
