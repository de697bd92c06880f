import type { MessageKey } from '#words';
import { Why } from '../parts/why/why.js';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';

/** A clock as the API tells it. */
export interface TermTold {
  readonly reasonKey: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly extendedFrom: string | null;
  readonly toldOn?: string | null;
  readonly days: number | null;
  readonly months: number | null;
}

/** Why a date is what it is: its rule, start, length and extension in one sentence, where it is asked. The question names the day, or what it is `about`. */
export function TermWhy({ term, about }: { term: TermTold; about?: string }) {
  const say = useWords();
  const dayNames = useDays();
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const { reasonKey, days, months, startedOn, dueOn, extendedFrom, toldOn } = term;
  const params = {
    days: days ?? 0,
    months: months ?? 0,
    startedOn: at(startedOn),
    dueOn: at(dueOn),
    extendedFrom: at(extendedFrom ?? dueOn),
    toldOn: at(toldOn ?? startedOn),
  };
  return <Why about={about ?? dayNames.long(dueOn)}>{say(reasonKey as MessageKey, params)}</Why>;
}
