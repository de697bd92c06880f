import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { Notice } from '../../parts/notice/notice.js';
import { PartToggle } from '../../parts/part-toggle/part-toggle.js';
import { sample } from './sample.js';
import { Section } from './section.js';

/** The parents' page: what goes along, and three buttons of one size. */
export function ParentsGallery() {
  const [off, setOff] = useState<readonly number[]>([3]);
  const [choice, setChoice] = useState<string>();
  return (
    <Section title={sample.sections.parents}>
      <div className="style-page__phone flow">
        <h3>{sample.parentTitle}</h3>
        <p className="soft">{sample.parentLead}</p>
        <div>
          {sample.parts.map(([title = '', text], index) => (
            <PartToggle
              key={title}
              title={title}
              isOn={!off.includes(index)}
              onChange={(isOn) => setOff(isOn ? off.filter((part) => part !== index) : [...off, index])}
            >
              {text}
            </PartToggle>
          ))}
        </div>
        <Notice tone="warm" title={sample.notKnown}>
          {sample.notKnownText}
        </Notice>
        <ChoiceButtons label={sample.choice} value={choice} onChange={setChoice} options={sample.choices.map(([key = '', text = '']) => ({ key, text }))} />
        <Button kind="words">{sample.triage}</Button>
      </div>
      <ChoiceButtons
        label={sample.triage}
        value={undefined}
        onChange={() => undefined}
        options={sample.triages.map(([key = '', text = '', note]) => ({ key, text, note }))}
      />
    </Section>
  );
}
