import { Link } from 'react-aria-components';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import './month-strip.css';

/** A child who comes: first day (calendar date) and the state of the handover in words; `open` when something is unread or undone. */
export interface Arrival {
  id: string;
  name: string;
  href: string;
  startsOn: string;
  state: string;
  open?: boolean;
}

interface MonthStripProps {
  label: string;
  /** Months to show, `2026-11`, in order; also the empty ones. */
  months: readonly string[];
  arrivals: readonly Arrival[];
  /** Today, a calendar date, to mark the month. */
  today: string;
}

/** Who comes when, month by month, with the state of each handover (S5). */
export function MonthStrip({ label, months, arrivals, today }: MonthStripProps) {
  const say = useWords();
  const days = useDays();
  return (
    <ol className="month-strip" aria-label={label}>
      {months.map((month) => {
        const coming = arrivals.filter((arrival) => arrival.startsOn.startsWith(month)).sort((a, b) => a.startsOn.localeCompare(b.startsOn));
        return (
          <li key={month} className="month-strip__month" data-now={today.startsWith(month) || undefined}>
            <h3 className="month-strip__name">
              {days.month(month)}
              {coming.length > 0 ? (
                <small aria-label={say('general.children', { count: coming.length })} role="img">
                  {coming.length}
                </small>
              ) : null}
            </h3>
            {coming.length === 0 ? <p className="month-strip__none">{say('parts.months.none')}</p> : null}
            <ul>
              {coming.map((arrival) => (
                <li key={arrival.id} className="month-strip__entry">
                  <span className="month-strip__day">{days.short(arrival.startsOn)}</span>
                  <Link className="month-strip__child" href={arrival.href}>
                    {arrival.name}
                  </Link>
                  <span className="month-strip__state" data-open={arrival.open || undefined}>
                    {arrival.state}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
