import { useIntl } from 'react-intl';
import { DataTable } from '../../parts/data-table/data-table.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { measurementQuery } from './improve.query.js';

/** What was measured twice with the same questions: change per question, of five lists and more (R51, R40). */
export function MeasurementResult({ locationId, id }: { locationId: string; id: string }) {
  const say = useWords();
  const days = useDays();
  const answer = useAnswer(measurementQuery, { locationId, id });
  return (
    <Answer query={answer}>
      {({ measurement: { measurement, items, sheets0, sheets1 } }) => (
        <div>
          <p>
            <b>{measurement.title}</b> {say('improve.rounds', { first: days.medium(measurement.t0On), second: days.medium(measurement.t1On ?? measurement.t1PlannedOn), lists: sheets0, again: sheets1 })}
          </p>
          <ItemTable caption={measurement.title} items={items} />
          <small>{say('improve.five')}</small>
        </div>
      )}
    </Answer>
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
  const round = (n: number | null, mean: number | null) => (n === null || mean === null ? say('improve.withheld') : say('improve.meanOf', { mean: formatNumber(mean, { maximumFractionDigits: 1 }), n }));
  return (
    <DataTable
      caption={caption}
      rows={items}
      rowKey={({ text, unit }) => `${text} ${unit ?? ''}`}
      columns={[
        { id: 'text', title: say('improve.item'), cell: ({ text, unit }) => (unit ? `${text} (${unit})` : text) },
        { id: 't0', title: say('improve.t0'), align: 'end', cell: ({ n0, mean0 }) => round(n0, mean0) },
        { id: 't1', title: say('improve.t1'), align: 'end', cell: ({ n1, mean1 }) => round(n1, mean1) },
        { id: 'change', title: say('improve.change'), align: 'end', cell: ({ change }) => (change === null ? '' : formatNumber(change, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })) },
      ]}
    />
  );
}
