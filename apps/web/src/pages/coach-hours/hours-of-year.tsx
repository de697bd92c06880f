import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { DataTable, type Column } from '../../parts/data-table/data-table.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useExport } from '../../session/use-export.js';
import { useWords } from '../../words/use-words.js';
import { coachHoursQuery, proofQuery, type Registration } from './coach-hours.query.js';

/** A year of coach hours, a row a registration, with its proof for the GGD: hours and numbers, no names. */
export function HoursOfYear({ year }: { year: number }) {
  const answer = useAnswer(coachHoursQuery, { year });
  return (
    <Answer query={answer}>{({ coachHours: { registrations, together } }) => <Hours year={year} registrations={registrations} owed={together.total} />}</Answer>
  );
}

function Hours({ year, registrations, owed }: { year: number; registrations: readonly Registration[]; owed: number }) {
  const say = useWords();
  const intl = useIntl();
  const [refused, setRefused] = useState('');
  const save = useExport(proofQuery, ({ coachHoursProof }) => coachHoursProof, setRefused);
  if (registrations.length === 0) return <EmptyState>{say('monitor.coachHours.none')}</EmptyState>;
  const number = (value: number | null) => (value === null ? '–' : intl.formatNumber(value));
  const warned = registrations.filter(({ warns }) => warns);
  const uncounted = registrations.filter(({ byLaw }) => byLaw === null);
  const given = registrations.reduce((sum, one) => sum + one.given, 0);
  const columns: Column<Registration>[] = [
    { id: 'name', title: say('figures.location'), cell: ({ locationName }) => locationName },
    { id: 'lrk', title: 'LRK', cell: ({ lrk }) => lrk },
    { id: 'fte', title: say('monitor.fte'), align: 'end', cell: ({ fte }) => number(fte) },
    { id: 've', title: say('monitor.veChildren'), align: 'end', cell: ({ veChildren }) => number(veChildren) },
    { id: 'owed', title: say('monitor.byLaw'), align: 'end', cell: ({ byLaw }) => (byLaw ? number(byLaw.total) : say('monitor.notCounted')) },
    { id: 'coaching', title: say('monitor.byLawCoaching'), align: 'end', cell: ({ byLaw }) => (byLaw ? number(byLaw.coaching) : '–') },
    { id: 'given', title: say('monitor.given'), align: 'end', cell: (one) => number(one.given) },
    { id: 'otherwise', title: say('monitor.otherwise'), align: 'end', cell: ({ givenOtherwise }) => number(givenOtherwise) },
    {
      id: 'coached',
      title: say('monitor.everybody'),
      align: 'end',
      cell: ({ coached, professionals, warns }) => <span data-asks={warns || undefined}>{say('locations.of', { part: coached, whole: professionals })}</span>,
    },
    {
      id: 'proof',
      title: say('monitor.proof'),
      cell: ({ locationId, locationName }) => (
        <Button size="desk" onPress={() => save({ locationId, year })}>
          PDF<span className="hidden-visually"> {locationName}</span>
        </Button>
      ),
    },
  ];
  return (
    <div className="flow">
      {warned.length > 0 ? (
        <Notice tone="warm" title={say('monitor.warns', { count: warned.reduce((sum, { professionals, coached }) => sum + professionals - coached, 0) })}>
          {say('monitor.warns.where', { places: warned.map(({ locationName }) => locationName).join(', ') })}
        </Notice>
      ) : null}
      {uncounted.length > 0 ? <Notice>{say('monitor.uncounted', { places: uncounted.map(({ locationName }) => locationName).join(', ') })}</Notice> : null}
      {refused ? <RefusalNotice sentence={refused} /> : null}
      <Card title={say('monitor.coachHours.sum', { given, owed, year: String(year) })}>
        <p className="coach-hours__how">{say('monitor.coachHours.how')}</p>
        <DataTable
          caption={say('monitor.table', { name: say('monitor.coachHours.title') })}
          columns={columns}
          rows={registrations}
          rowKey={({ locationId }) => locationId}
        />
        <p className="soft coach-hours__how">{say('monitor.coachHours.otherwise')}</p>
      </Card>
    </div>
  );
}
