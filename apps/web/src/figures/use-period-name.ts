import { useCallback } from 'react';
import { useWords } from '../words/use-words.js';
import { spanOf } from './cells.js';

/** How a period reads: "derde kwartaal 2027", "2027", "2025 tot en met 2027". */
export function usePeriodName(): (period: string) => string {
  const say = useWords();
  return useCallback(
    (period) => {
      const [from = '', to = ''] = period.split(/-Q|\//);
      const span = spanOf(period);
      if (span === 'year') return period;
      return span === 'years' ? say('monitor.period.years', { from, until: to }) : say('monitor.period.quarter', { quarter: to, year: from });
    },
    [say],
  );
}
