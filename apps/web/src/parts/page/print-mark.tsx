import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';

/** At the foot of every print: confidential, when, by whom (product 6.6). On paper only. */
export function PrintMark({ reader, today }: { reader: string; today: string }) {
  const say = useWords();
  const days = useDays();
  return <p className="print-mark paper-only">{say('parts.print.mark', { day: days.medium(today), reader })}</p>;
}
