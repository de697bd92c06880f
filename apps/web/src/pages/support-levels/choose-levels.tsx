import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { LevelList } from './level-list.js';
import { choiceQuery, inUseQuery, useScale, type Choice } from './support-levels.query.js';

/** Which levels each school words new steps by, and the choice of another version. */
export function ChooseLevels() {
  const say = useWords();
  const answer = useAnswer(choiceQuery, {});
  return (
    <Answer query={answer}>
      {({ locations, supportScales }) => {
        const schools = locations.filter(({ kind }) => kind === 'SCHOOL');
        return schools.length === 0 ? (
          <EmptyState>{say('scale.noSchools')}</EmptyState>
        ) : (
          <div className="columns columns--2">
            {schools.map((location) => (
              <OfLocation key={location.id} location={location} scales={supportScales} />
            ))}
          </div>
        );
      }}
    </Answer>
  );
}

function OfLocation({ location, scales }: { location: Choice['locations'][number]; scales: Choice['supportScales'] }) {
  const say = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const answer = useAnswer(inUseQuery, { locationId: location.id });
  return (
    <Card
      title={location.name}
      actions={
        <Button size="desk" aria-label={say('scale.chooseFor', { location: location.name })} onPress={() => setChoosing(true)}>
          {say('scale.choose')}
        </Button>
      }
    >
      <Answer query={answer}>
        {({ supportScaleInUse: used }) =>
          used ? (
            <div className="flow">
              <p>{say('scale.inUse', { region: used.madeByName, number: used.number, title: used.title })}</p>
              <LevelList levels={used.levels} />
            </div>
          ) : (
            <p className="soft">{say('scale.noneInUse')}</p>
          )
        }
      </Answer>
      {isChoosing ? <ChooseDialog location={location} scales={scales} onClose={() => setChoosing(false)} /> : null}
    </Card>
  );
}

function ChooseDialog({ location, scales, onClose }: { location: Choice['locations'][number]; scales: Choice['supportScales']; onClose: () => void }) {
  const say = useWords();
  const [scaleId, setScaleId] = useState<string>();
  const act = useAct(useScale, { intent: `use-scale:${location.id}`, onDone: onClose });
  const chosen = scales.find(({ id }) => id === scaleId);
  return (
    <FormDialog
      title={say('scale.chooseFor', { location: location.name })}
      submit={say('scale.choose.do')}
      isReady={chosen !== undefined}
      act={act}
      onClose={onClose}
      onSubmit={() => chosen && act.press({ locationId: location.id, madeBy: chosen.madeBy, scaleId: chosen.id })}
    >
      <p>{say('scale.choose.text')}</p>
      <Select
        label={say('scale.region')}
        options={scales.map(({ id, madeByName, number }) => ({ key: id, text: say('scale.option', { region: madeByName, number }) }))}
        value={scaleId}
        onChange={setScaleId}
      />
      {chosen ? <LevelList levels={chosen.levels} /> : null}
    </FormDialog>
  );
}
