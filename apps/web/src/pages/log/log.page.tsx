import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
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
      <LogLines filter={filter} onRecord={(childId) => change({ ...filter, childId })} />
    </Page>
  );
}
