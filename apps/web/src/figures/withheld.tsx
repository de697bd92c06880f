import { useWords } from '../words/use-words.js';
import { fewestOf, type FigureCell, periodsOf, shownPeriods, spanOf } from './cells.js';
import { usePeriodName } from './use-period-name.js';

const WHY = { people: 'monitor.whyPeople', colleagues: 'monitor.whyColleagues', children: 'monitor.whyChildren' } as const;

interface WithheldProps {
  cells: readonly FigureCell[];
  figure: string;
  categories: readonly string[];
  /** Of whom there are too few: who gave an opinion, who worked with a coach, or children. */
  who: keyof typeof WHY;
}

/** Says in plain words what is not shown and why, and where a sum of years tells more (X18). */
export function Withheld({ cells, figure, categories, who }: WithheldProps) {
  const say = useWords();
  const nameOf = usePeriodName();
  const all = periodsOf(cells, figure);
  const shown = shownPeriods(cells, figure, categories);
  if (all.length === 0) return <p className="soft">{say('monitor.notReleased')}</p>;
  const hidden = all.filter((period) => !shown.includes(period));
  if (hidden.length === 0) return null;
  const quarters = hidden.filter((period) => spanOf(period) === 'quarter').length;
  const why = say(WHY[who], { fewest: fewestOf(cells, figure) });
  return (
    <p className="soft figures__why">
      {shown.length === 0
        ? say('monitor.noneShown')
        : say('monitor.hidden', {
            periods: [
              ...hidden.filter((period) => spanOf(period) !== 'quarter').map(nameOf),
              ...(quarters > 0 ? [say('monitor.quarters', { count: quarters })] : []),
            ].join(', '),
          })}{' '}
      {why}
    </p>
  );
}
