import { AsTable } from '../../parts/as-table/as-table.js';
import { Card } from '../../parts/card/card.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { useWords } from '../../words/use-words.js';
import type { Progress } from './locations.query.js';
import { waitingFor, waits } from './waiting.js';

const stepNames = ['PRESCHOOL', 'PARENTS', 'SCHOOL_RECEIPT', 'SCHOOL_READING', 'CONVERSATION', 'SCHOOL_LEVEL', 'SCHOOL_FEEDBACK', 'CLOSING'] as const;

/** Where handovers under way wait, a bar a location on one axis; as a table by step (M2, first form). */
export function WaitingChart({ locations, organisation }: { locations: readonly Progress[]; organisation: string }) {
  const say = useWords();
  const most = Math.max(1, ...locations.map(({ open }) => open));
  const total = locations.reduce((sum, { open }) => sum + open, 0);
  const parents = locations.reduce((sum, progress) => sum + waitingFor(progress).PARENTS, 0);
  if (total === 0) return null;
  return (
    <Card
      title={
        <>
          {say('locations.waiting')}
          <span className="hidden-visually">, {organisation}</span>
        </>
      }
      note={say('locations.waitingNote', { count: total })}
      level={3}
    >
      <AsTable
        sentence={say('locations.waitingSentence', { total, parents })}
        table={() => <StepTable locations={locations} />}
        foot={
          <ul className="waits__key">
            {waits.map((who) => (
              <li key={who}>
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <rect className={`waits__${who}`} width="12" height="12" rx="3" />
                </svg>
                {say(`locations.key.${who}`)}
              </li>
            ))}
          </ul>
        }
      >
        <div className="waits">
          <dl className="waits__rows">
            {locations.map((progress) => (
              <Row key={progress.locationId} progress={progress} most={most} />
            ))}
          </dl>
        </div>
      </AsTable>
    </Card>
  );
}

function Row({ progress, most }: { progress: Progress; most: number }) {
  const say = useWords();
  const counts = waitingFor(progress);
  const widths = waits.map((who) => (counts[who] / most) * 100);
  const pieces = waits
    .map((who, index) => ({ who, x: widths.slice(0, index).reduce((sum, width) => sum + width, 0), width: widths[index] ?? 0 }))
    .filter(({ width }) => width > 0);
  return (
    <>
      <dt>{progress.locationName}</dt>
      <dd>
        <svg
          className="waits__bar"
          width="100%"
          height="32"
          viewBox="0 0 100 32"
          preserveAspectRatio="none"
          role="img"
          aria-label={waits.map((who) => `${say(`locations.key.${who}`)}: ${counts[who]}`).join(', ')}
        >
          <rect className="waits__none" width="100" height="32" />
          {pieces.map(({ who, x, width }) => (
            <rect key={who} className={`waits__${who}`} x={x} width={Math.max(0, width - 0.4)} height="32" />
          ))}
        </svg>
      </dd>
      <dd className="soft">{say('locations.underWay', { count: progress.open })}</dd>
    </>
  );
}

function StepTable({ locations }: { locations: readonly Progress[] }) {
  const say = useWords();
  const count = (progress: Progress, step: string) => progress.waiting.find(({ waitsFor }) => waitsFor === step)?.count ?? 0;
  return (
    <DataTable
      caption={say('locations.waiting')}
      rows={locations}
      rowKey={({ locationId }) => locationId}
      columns={[
        { id: 'name', title: say('locations.location'), cell: ({ locationName }) => locationName, sortBy: ({ locationName }) => locationName },
        ...stepNames.map((step) => ({
          id: step,
          title: say(`locations.step.${step}`),
          align: 'end' as const,
          cell: (progress: Progress) => String(count(progress, step)),
          sortBy: (progress: Progress) => count(progress, step),
        })),
        { id: 'open', title: say('locations.total'), align: 'end' as const, cell: ({ open }: Progress) => String(open), sortBy: ({ open }: Progress) => open },
      ]}
    />
  );
}
