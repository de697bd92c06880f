import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { fewestQuery, raiseFewestPeople } from './coach-hours.query.js';

/** The most people an organisation may ask behind a figure. */
const MOST = 50;

/** From how many people figures about people are shown: never fewer than five, and never fewer than before (R40, X18). */
export function FewestPeople() {
  const say = useWords();
  const [isAsked, setAsked] = useState(false);
  const answer = useAnswer(fewestQuery, {});
  return (
    <Answer query={answer}>
      {({ fewestPeople }) => (
        <Card title={say('monitor.fewest')}>
          <div className="flow">
            <p>{say('monitor.fewest.text', { fewest: fewestPeople })}</p>
            {fewestPeople < MOST ? (
              <div>
                <Button onPress={() => setAsked(true)}>{say('monitor.fewest.raise')}</Button>
              </div>
            ) : null}
          </div>
          {isAsked ? <RaiseDialog fewest={fewestPeople} onClose={() => setAsked(false)} /> : null}
        </Card>
      )}
    </Answer>
  );
}

function RaiseDialog({ fewest, onClose }: { fewest: number; onClose: () => void }) {
  const say = useWords();
  const [chosen, setChosen] = useState<string>();
  const act = useAct(raiseFewestPeople, { intent: `raise-fewest:${fewest}`, onDone: onClose });
  const more = Array.from({ length: MOST - fewest }, (_, nth) => String(fewest + 1 + nth));
  return (
    <FormDialog
      title={say('monitor.fewest.raise')}
      submit={say('monitor.fewest.raise')}
      isReady={chosen !== undefined}
      act={act}
      onClose={onClose}
      onSubmit={() => chosen && act.press({ fewest: Number(chosen) })}
    >
      <p>{say('monitor.fewest.help')}</p>
      <Select
        label={say('monitor.fewest.from')}
        options={more.map((key) => ({ key, text: key }))}
        value={chosen}
        onChange={setChosen}
        placeholder={say('monitor.fewest.choose')}
      />
    </FormDialog>
  );
}
