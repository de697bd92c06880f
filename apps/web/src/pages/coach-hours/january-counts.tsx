import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { correctJanuaryCount, januaryQuery, recordJanuaryCount, type JanuaryCount } from './coach-hours.query.js';

interface Row {
  id: string;
  name: string;
  lrk: string;
  count: JanuaryCount | undefined;
}

/** Counts of 1 January of each registration, as the administrator keeps them (R23). */
export function JanuaryCounts({ year }: { year: number }) {
  const say = useWords();
  const intl = useIntl();
  const answer = useAnswer(januaryQuery, { year });
  const [editing, setEditing] = useState<Row>();
  const number = (value: number | undefined) => (value === undefined ? say('monitor.notCounted') : intl.formatNumber(value));
  return (
    <Answer query={answer}>
      {({ januaryCounts, locations }) => (
        <Card title={say('monitor.january.on', { year: String(year) })}>
          <DataTable
            caption={say('monitor.table', { name: say('monitor.january.title') })}
            rows={locations.flatMap(({ id, name, lrk }): Row[] =>
              lrk ? [{ id, name, lrk, count: januaryCounts.find(({ locationId }) => locationId === id) }] : [],
            )}
            rowKey={({ id }) => id}
            empty={say('monitor.coachHours.none')}
            columns={[
              { id: 'name', title: say('figures.location'), cell: ({ name }) => name },
              { id: 'lrk', title: 'LRK', cell: ({ lrk }) => lrk },
              { id: 'fte', title: say('monitor.fte'), align: 'end', cell: ({ count }) => number(count?.fte) },
              { id: 've', title: say('monitor.veChildren'), align: 'end', cell: ({ count }) => number(count?.veChildren) },
              {
                id: 'act',
                title: say('monitor.january.act'),
                cell: (row) => (
                  <Button size="desk" onPress={() => setEditing(row)}>
                    {say(row.count ? 'monitor.january.correct' : 'monitor.january.record')}
                    <span className="hidden-visually"> {row.name}</span>
                  </Button>
                ),
              },
            ]}
          />
          {editing ? <CountDialog key={editing.id} row={editing} year={year} onClose={() => setEditing(undefined)} /> : null}
        </Card>
      )}
    </Answer>
  );
}

/** Dutch decimals have a comma; both are read. */
const numberIn = (text: string) => (/^\d{1,5}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined);

function CountDialog({ row: { id, name, count }, year, onClose }: { row: Row; year: number; onClose: () => void }) {
  const say = useWords();
  const intl = useIntl();
  const [fteText, setFte] = useState(count ? intl.formatNumber(count.fte, { useGrouping: false }) : '');
  const [veText, setVe] = useState(count ? String(count.veChildren) : '');
  const record = useAct(recordJanuaryCount, { intent: `january:${id}:${year}`, onDone: onClose });
  const correct = useAct(correctJanuaryCount, { intent: `january:${count?.id ?? id}`, onDone: onClose });
  const [fte, veChildren] = [numberIn(fteText), numberIn(veText)];
  const act = count ? correct : record;
  const form = refusedAt(act.refusal, ['fte', 'veChildren']);
  const isReady = fte !== undefined && veChildren !== undefined && Number.isInteger(veChildren);
  return (
    <FormDialog
      title={say('monitor.january.of', { place: name, year: String(year) })}
      onClose={onClose}
      submit={say('monitor.january.save')}
      isReady={isReady}
      act={act}
      form={form}
      onSubmit={() => {
        if (fte === undefined || veChildren === undefined) return;
        if (count) correct.press({ countId: count.id, version: count.version, fte, veChildren });
        else record.press({ locationId: id, year, fte, veChildren });
      }}
    >
      <TextField
        label={say('monitor.fte.full')}
        help={say('monitor.fte.help')}
        value={fteText}
        onChange={setFte}
        error={form.at('fte')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
      />
      <TextField
        label={say('monitor.ve.full')}
        help={say('monitor.ve.help')}
        value={veText}
        onChange={setVe}
        error={form.at('veChildren')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
      />
    </FormDialog>
  );
}
