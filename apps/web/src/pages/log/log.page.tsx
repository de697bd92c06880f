import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { useWords } from '../../words/use-words.js';
import { filterIn, filterOut, type LogFilter } from './log-filter.js';
import { LogFilters } from './log-filters.js';
import { LogLines } from './log-lines.js';
import './log.css';

/** *Logboek*: who opened what for which purpose, as sentences, newest first (R45). Filters stand in the address, as ids and days only. */
export function LogPage() {
  const say = useWords();
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterIn(search), [search]);
  const change = (next: LogFilter) => setSearch(filterOut(next), { replace: true });
  return (
    <Page title={say('log.title')} tabTitle={say('log.title')} lead={say('log.lead')}>
      <LogFilters key={search.toString()} filter={filter} onChange={change} />
      <Pages key={`pages ${search.toString()}`} filter={filter} onRecord={(childId) => change({ ...filter, childId })} />
    </Page>
  );
}

/** Page under page, each after the last line of the one above it. */
function Pages({ filter, onRecord }: { filter: LogFilter; onRecord: (childId: string) => void }) {
  const say = useWords();
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  return (
    <div className="log">
      {after.map((seq, index) => (
        <LogLines
          key={seq ?? 'newest'}
          after={seq}
          filter={filter}
          onRecord={onRecord}
          onOlder={index === after.length - 1 ? (last) => setAfter([...after, last]) : undefined}
          none={index === 0 ? <EmptyState>{say('log.none')}</EmptyState> : <p className="soft">{say('log.noMore')}</p>}
        />
      ))}
    </div>
  );
}
