import { useIntl } from 'react-intl';
import { Card } from '../../parts/card/card.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { FigureLines } from '../../parts/figure/figure.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { ReportPage } from './improve.query.js';
import { ItemTable } from './measurement-result.js';

/** What a year brought in figures: questions and decisions counted, what was measured twice, and coaching as it came out; nothing of fewer than five (R40, R52). */
export function ReportFigures({ page: { report, figures, coaching } }: { page: ReportPage }) {
  const say = useWords();
  const { asked, discussions, continued, changed, stopped, items } = figures;
  const lines = Object.entries({ asked, discussions, continued, changed, stopped }) as [
    keyof typeof figures & ('asked' | 'discussions' | 'continued' | 'changed' | 'stopped'),
    number,
  ][];
  return (
    <>
      <Card title={say('improve.report.cycles')}>
        <FigureLines lines={lines.map(([key, value]) => ({ name: say(`improve.report.${key}`), value: String(value) }))} />
      </Card>
      <Card title={say('improve.report.measured')} note={say('improve.five')}>
        {items.length > 0 ? <ItemTable caption={say('improve.report.measured')} items={items} /> : <p className="soft">{say('improve.report.measuredNone')}</p>}
      </Card>
      {report.level === 'GROUP' ? null : (
        <Card title={say('improve.report.coaching')} note={say('improve.five')}>
          {coaching.length > 0 ? <CoachingTable coaching={coaching} /> : <p className="soft">{say('improve.report.coachingNone')}</p>}
        </Card>
      )}
    </>
  );
}

function CoachingTable({ coaching }: { coaching: ReportPage['coaching'] }) {
  const say = useWords();
  const nameOf = useNames();
  const { formatNumber } = useIntl();
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  return (
    <DataTable
      caption={say('improve.report.coaching')}
      rows={coaching}
      rowKey={({ figure, category }) => `${figure} ${category}`}
      columns={[
        { id: 'figure', title: say('figures.what'), cell: ({ figure, category }) => `${nameOf('figures', figure)}, ${nameOf('figures', category)}` },
        { id: 'people', title: say('figures.people'), align: 'end', cell: ({ people }) => number(people) },
        { id: 'before', title: say('figures.meanBefore'), align: 'end', cell: ({ meanBefore }) => number(meanBefore) },
        { id: 'mean', title: say('figures.mean'), align: 'end', cell: ({ mean }) => number(mean) },
        { id: 'visits', title: say('figures.visits'), align: 'end', cell: ({ visits }) => number(visits) },
      ]}
    />
  );
}
