import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { instrumentsQuery, retireInstrument, type Instrument, type Place } from './improve.query.js';
import { InstrumentDialog } from './instrument-dialog.js';

/** The lists of questions of a place: the next questions of one, and one that is used no longer; what was measured keeps its own (R51). */
export function Instruments({ place }: { place: Place }) {
  const say = useWords();
  const answer = useAnswer(instrumentsQuery, { locationId: place.locationId });
  return (
    <Answer query={answer}>
      {({ instruments }) => (
        <Card title={say('improve.instruments')}>
          {instruments.length === 0 ? <p className="soft">{say('improve.instruments.none')}</p> : null}
          <ul className="ruled">
            {instruments.map((instrument) => (
              <InstrumentLine key={instrument.id} place={place} instrument={instrument} />
            ))}
          </ul>
        </Card>
      )}
    </Answer>
  );
}

function InstrumentLine({ place, instrument }: { place: Place; instrument: Instrument }) {
  const say = useWords();
  const days = useDays();
  const [asked, setAsked] = useState<'RENEW' | 'RETIRE'>();
  const { id, title, items, retiredOn, version } = instrument;
  const close = () => setAsked(undefined);
  const act = useAct(retireInstrument, { intent: `retire-instrument:${id}:${version}`, onDone: close });
  return (
    <li>
      <b>{title}</b>
      <span className="soft">
        {retiredOn ? say('improve.instrument.retired', { day: days.long(retiredOn) }) : say('improve.instrument.count', { count: items.length })}
      </span>
      {retiredOn ? null : (
        <div className="improve__row">
          <Button size="desk" aria-label={say('improve.instrument.renewThis', { title })} onPress={() => setAsked('RENEW')}>
            {say('improve.instrument.renew')}
          </Button>
          <Button size="desk" kind="quiet" aria-label={say('improve.instrument.retireThis', { title })} onPress={() => setAsked('RETIRE')}>
            {say('improve.instrument.retire')}
          </Button>
        </div>
      )}
      {asked === 'RENEW' ? <InstrumentDialog place={place} known={instrument} onClose={close} /> : null}
      {asked === 'RETIRE' ? (
        <FormDialog
          title={say('improve.instrument.retire')}
          submit={say('improve.instrument.retire')}
          act={act}
          onClose={close}
          onSubmit={() => act.press({ locationId: place.locationId, instrumentId: id, version })}
        >
          <p>{title}</p>
          <p>{say('improve.instrument.retire.help')}</p>
        </FormDialog>
      ) : null}
    </li>
  );
}
