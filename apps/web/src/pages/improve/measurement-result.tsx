import { useIntl } from 'react-intl';
import { Button, LinkButton } from '../../parts/button/button.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Answer } from '../../session/answer.js';
import { useHat } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { measurementQuery, turnRound, type MeasurementPage, type Place } from './improve.query.js';

/** Who fills in lists; who leads reads numbers of five and more (K4). */
const ANSWERS = ['PEDAGOGICAL_STAFF', 'TEACHER', 'BSO_STAFF', 'CARE_COORDINATOR'];
/** What comes after each round, for who leads. */
const NEXT = { T0_OPEN: 'T0_DONE', T0_DONE: 'T1_OPEN', T1_OPEN: 'T1_DONE' } as const;

/** What was measured twice with the same questions: change per question, of five lists and more (R51, R40). */
export function MeasurementResult({ place, id }: { place: Place; id: string }) {
  const say = useWords();
  const days = useDays();
  const answer = useAnswer(measurementQuery, { locationId: place.locationId, id });
  return (
    <Answer query={answer}>
      {({ measurement: { measurement, items, sheets0, sheets1 } }) => (
        <div className="flow">
          <p>
            <b>{measurement.title}</b>{' '}
            {say('improve.rounds', {
              first: days.medium(measurement.t0On),
              second: days.medium(measurement.t1On ?? measurement.t1PlannedOn),
              lists: sheets0,
              again: sheets1,
            })}
          </p>
          <ItemTable caption={measurement.title} items={items} />
          <small>{say('improve.five')}</small>
          <Rounds place={place} measurement={measurement} />
        </div>
      )}
    </Answer>
  );
}

function Rounds({ place, measurement: { id, state, version } }: { place: Place; measurement: MeasurementPage['measurement'] }) {
  const say = useWords();
  const nameOf = useNames();
  const { role } = useHat();
  const act = useAct(turnRound, { intent: `turn-round:${id}` });
  const to = state === 'T1_DONE' ? undefined : NEXT[state];
  return (
    <div className="improve__row">
      {ANSWERS.includes(role) && (state === 'T0_OPEN' || state === 'T1_OPEN') ? (
        <LinkButton kind="fill" href={`/verbeteren/${place.locationId}/lijst/${id}`}>
          {say('improve.fill')}
        </LinkButton>
      ) : null}
      {place.leads && to ? (
        <Button isPending={act.isPending} onPress={() => act.press({ locationId: place.locationId, measurementId: id, version, to })}>
          {nameOf('improve.turn', to)}
        </Button>
      ) : null}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </div>
  );
}

interface Item {
  text: string;
  unit: string | null;
  n0: number | null;
  mean0: number | null;
  n1: number | null;
  mean1: number | null;
  change: number | null;
}

/** Questions with what both rounds gave and of how many; nothing is in it below five. */
export function ItemTable({ caption, items }: { caption: string; items: readonly Item[] }) {
  const say = useWords();
  const { formatNumber } = useIntl();
  const round = (n: number | null, mean: number | null) =>
    n === null || mean === null
      ? say('improve.withheld')
      : say('improve.meanOf', { mean: formatNumber(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 }), n });
  return (
    <DataTable
      caption={caption}
      rows={items}
      rowKey={({ text, unit }) => `${text} ${unit ?? ''}`}
      columns={[
        { id: 'text', title: say('improve.item'), cell: ({ text, unit }) => (unit ? `${text} (${unit})` : text) },
        { id: 't0', title: say('improve.t0'), align: 'end', cell: ({ n0, mean0 }) => round(n0, mean0) },
        { id: 't1', title: say('improve.t1'), align: 'end', cell: ({ n1, mean1 }) => round(n1, mean1) },
        {
          id: 'change',
          title: say('improve.change'),
          align: 'end',
          cell: ({ change }) =>
            change === null ? '' : formatNumber(change, { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
        },
      ]}
    />
  );
}
