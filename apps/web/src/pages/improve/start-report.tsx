import { useState } from 'react';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Select } from '../../parts/select/select.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { startYearReport, type Place } from './improve.query.js';

const HERE = 'here';
const TOGETHER = 'together';

interface StartReportProps {
  place: Place;
  /** Those one may take along into a report of a neighbourhood. */
  places: readonly Place[];
  onClose: () => void;
  onDone: (id: string) => void;
}

/** Begins the report of a year: of this location, one of its groups, or locations of a neighbourhood together. */
export function StartReportDialog({ place, places, onClose, onDone }: StartReportProps) {
  const say = useWords();
  const { today } = useSession();
  const thisYear = Number(today.slice(0, 4));
  const others = places.filter(({ locationId }) => locationId !== place.locationId);
  const [year, setYear] = useState(String(thisYear - 1));
  const [of, setOf] = useState(HERE);
  const [neighbourhood, setNeighbourhood] = useState('');
  const [along, setAlong] = useState<string[]>([]);
  const act = useAct(startYearReport, { intent: `start-report:${place.locationId}`, onDone: ({ startYearReport: { id } }) => onDone(id) });
  const isTogether = of === TOGETHER;
  const level = isTogether ? 'NEIGHBOURHOOD' : of === HERE ? 'LOCATION' : 'GROUP';
  return (
    <FormDialog
      title={say('improve.report.start')}
      submit={say('improve.report.start.submit')}
      isReady={!isTogether || (neighbourhood.trim().length >= 2 && along.length > 0)}
      act={act}
      onClose={onClose}
      onSubmit={() =>
        act.press({
          locationId: place.locationId,
          level,
          year: Number(year),
          groupId: level === 'GROUP' ? of : null,
          neighbourhood: isTogether ? neighbourhood.trim() : null,
          withLocationIds: isTogether ? along : null,
        })
      }
    >
      <Select
        label={say('improve.report.year')}
        options={[0, 1, 2, 3].map((back) => ({ key: String(thisYear - back), text: String(thisYear - back) }))}
        value={year}
        onChange={setYear}
      />
      <Select
        label={say('improve.of')}
        options={[
          { key: HERE, text: place.locationName },
          ...(others.length > 0 ? [{ key: TOGETHER, text: say('improve.report.together') }] : []),
          ...place.groups.map(({ id, name }) => ({ key: id, text: name })),
        ]}
        value={of}
        onChange={setOf}
      />
      {isTogether ? (
        <>
          <TextField label={say('improve.report.neighbourhood')} value={neighbourhood} onChange={setNeighbourhood} maxLength={80} />
          <ToggleChips
            label={say('improve.report.along')}
            options={others.map(({ locationId, locationName }) => ({ key: locationId, text: locationName }))}
            value={along}
            onChange={setAlong}
          />
        </>
      ) : null}
    </FormDialog>
  );
}
