import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Chip } from '../../parts/chip/chip.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { type Days, useDays } from '../../words/use-days.js';
import { type Say, useNames, useWords } from '../../words/use-words.js';
import { confirmMutation, importRowsQuery, leaveOutMutation, type ShownImport, type ShownRow } from './import.query.js';

const FILTERS = ['ALL', 'WAITING', 'ERROR', 'WARNING', 'CREATE', 'CHANGE', 'SKIPPED'] as const;
type Filter = (typeof FILTERS)[number];
const PAGE = 50;

const asked = (filter: Filter) => ({
  verdict: filter === 'ERROR' || filter === 'WARNING' || filter === 'SKIPPED' ? filter : null,
  action: filter === 'CREATE' || filter === 'CHANGE' ? filter : null,
  waiting: filter === 'WAITING',
});

/** The rows of the file, fifty at a time: who, what will happen, and what to look at. */
export function ImportRows({ shown }: { shown: ShownImport }) {
  const say = useWords();
  const waits = (shown.standing?.faults ?? 0) + (shown.standing?.doubts ?? 0) > 0;
  const [filter, setFilter] = useState<Filter>(waits ? 'WAITING' : 'ALL');
  const [before, setBefore] = useState<readonly (number | null)[]>([null]);
  const after = before.at(-1) ?? null;
  const answer = useAnswer(importRowsQuery, { importId: shown.id, ...asked(filter), after });
  return (
    <section>
      <h2>{say('import.rows')}</h2>
      <div className="import-rows__filter">
        <Select
          label={say('import.filter')}
          options={FILTERS.map((key) => ({ key, text: say(`import.filter.${key}`) }))}
          value={filter}
          onChange={(chosen) => {
            setFilter(chosen);
            setBefore([null]);
          }}
        />
      </div>
      <Answer query={answer}>
        {({ importRows }) => (
          <>
            <RowTable shown={shown} rows={importRows} />
            <div className="import-rows__pages">
              {before.length > 1 ? (
                <Button size="desk" onPress={() => setBefore(before.slice(0, -1))}>
                  {say('import.rows.back')}
                </Button>
              ) : null}
              {importRows.length === PAGE ? (
                <Button size="desk" onPress={() => setBefore([...before, importRows.at(-1)?.n ?? null])}>
                  {say('import.rows.next')}
                </Button>
              ) : null}
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}

function RowTable({ shown: { id, version }, rows }: { shown: ShownImport; rows: readonly ShownRow[] }) {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  const leaveOut = useAct(leaveOutMutation, { intent: `leave-out:${id}` });
  const confirm = useAct(confirmMutation, { intent: `confirm:${id}` });
  const refusal = leaveOut.refusal ?? confirm.refusal;
  const isPending = leaveOut.isPending || confirm.isPending;
  const leave = (numbers: number[], leftOut: boolean) => leaveOut.press({ importId: id, version, rows: numbers, leftOut });
  const faults = rows.filter((row) => row.verdict === 'ERROR' && !row.leftOut).map(({ n }) => n);
  return (
    <>
      {refusal ? <RefusalNotice sentence={refusal.sentence} /> : null}
      {faults.length > 1 ? (
        <Button size="desk" isPending={isPending} onPress={() => leave(faults, true)}>
          {say('import.leave_out.page')}
        </Button>
      ) : null}
      <DataTable
        caption={say('import.rows')}
        rows={rows}
        rowKey={({ n }) => String(n)}
        empty={say('import.rows.empty')}
        columns={[
          { id: 'name', title: say('import.row.name'), cell: ({ name, kind }) => (kind === 'CHILD' ? name : `${name} (${nameOf('import.kind', kind)})`) },
          { id: 'line', title: say('import.row.line'), cell: ({ line }) => line },
          { id: 'group', title: say('import.row.group'), cell: ({ groups }) => groups.join(', ') },
          { id: 'period', title: say('import.row.period'), cell: (row) => periodOf(row, say, days) },
          { id: 'home', title: say('import.row.home'), cell: (row) => homeOf(row, say) },
          { id: 'action', title: say('import.row.action'), cell: (row) => <Action row={row} /> },
          { id: 'reasons', title: say('import.row.reasons'), cell: (row) => (row.reasons.length > 0 ? <Reasons row={row} /> : null) },
          {
            id: 'choice',
            title: say('import.row.choice'),
            cell: (row) => (
              <RowChoice
                row={row}
                isPending={isPending}
                onLeave={(leftOut) => leave([row.n], leftOut)}
                onConfirm={() => confirm.press({ importId: id, version, rows: [row.n], allNew: false })}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function periodOf({ firstDay, lastDay }: ShownRow, say: Say, days: Days): string {
  if (!firstDay) return '';
  return lastDay
    ? say('import.row.until', { from: days.medium(firstDay), until: days.medium(lastDay) })
    : say('import.row.from', { day: days.medium(firstDay) });
}

/** What is known of home is counted, never shown: an administrator sees names and groups. */
function homeOf({ guardians, languages, ve }: ShownRow, say: Say): string {
  const parts = [
    guardians > 0 ? say('import.row.guardians', { amount: guardians }) : '',
    languages > 0 ? say('import.row.languages', { amount: languages }) : '',
    ve ? say('import.row.ve') : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function Action({ row: { action, verdict, leftOut, differs } }: { row: ShownRow }) {
  const say = useWords();
  const nameOf = useNames();
  if (leftOut) return <Chip tone="plain">{say('import.action.LEAVE')}</Chip>;
  if (verdict === 'ERROR') return <Chip tone="warm">{say('import.action.ERROR')}</Chip>;
  if (action === 'CHANGE') return <Chip>{say('import.action.CHANGE', { what: differs.map((one) => nameOf('import.differs', one)).join(', ') })}</Chip>;
  return <Chip tone={action === 'CREATE' ? 'calm' : 'plain'}>{nameOf('import.action', action)}</Chip>;
}

function Reasons({ row: { reasons } }: { row: ShownRow }) {
  return (
    <ul className="import-reasons">
      {reasons.map((reason, at) => (
        <li key={at}>{reason}</li>
      ))}
    </ul>
  );
}

interface RowChoiceProps {
  row: ShownRow;
  isPending: boolean;
  onLeave: (leftOut: boolean) => void;
  onConfirm: () => void;
}

function RowChoice({ row: { verdict, leftOut, needsConfirmation, confirmed }, isPending, onLeave, onConfirm }: RowChoiceProps) {
  const say = useWords();
  if (verdict === 'SKIPPED') return null;
  if (leftOut)
    return (
      <Button size="desk" kind="quiet" isDisabled={isPending} onPress={() => onLeave(false)}>
        {say('import.take_in')}
      </Button>
    );
  return (
    <span className="import-rows__choice">
      {needsConfirmation && verdict !== 'ERROR' ? (
        confirmed ? (
          <Chip tone="plain">{say('import.confirmed')}</Chip>
        ) : (
          <Button size="desk" isDisabled={isPending} onPress={onConfirm}>
            {say('import.confirm')}
          </Button>
        )
      ) : null}
      <Button size="desk" kind="quiet" isDisabled={isPending} onPress={() => onLeave(true)}>
        {say('import.leave_out')}
      </Button>
    </span>
  );
}
