import { Card } from '../../parts/card/card.js';
import { Figure } from '../../parts/figure/figure.js';
import { useWords } from '../../words/use-words.js';
import { type LocationLine, LocationLines } from './location-lines.js';
import type { Progress } from './locations.query.js';
import { waitingFor, waits } from './waiting.js';

/** One location at a glance: read before day one first (X7), then on time, unread, and for whom handovers wait. Every number with its whole. */
export function LocationCard({ progress }: { progress: Progress }) {
  const say = useWords();
  const { locationName, side, sentOnTime, sentLate, late, unread, unreadSoon, open, started, readBeforeDayOne } = progress;
  const waiting = waitingFor(progress);
  const whole = sentOnTime + sentLate + late;
  if (whole + open + started === 0) {
    return (
      <Card title={locationName} level={3}>
        <p className="soft">{say('locations.nothing')}</p>
      </Card>
    );
  }
  const timely: LocationLine =
    side === 'SENDER'
      ? { name: say('locations.onTime'), value: whole === 0 ? '–' : say('locations.of', { part: sentOnTime, whole }), asks: late > 0 }
      : { name: say('locations.arrived'), value: String(sentOnTime), asks: late > 0 };
  const lines: LocationLine[] = [
    timely,
    { name: say('locations.unread'), value: String(unread), asks: unreadSoon > 0 },
    ...(late > 0 ? [{ name: say(side === 'SENDER' ? 'locations.late' : 'locations.receiptLate'), value: String(late), asks: true }] : []),
    ...waits.map((who) => ({ name: say(`locations.waits.${who}`), value: String(waiting[who]) })),
  ];
  return (
    <Card title={locationName} level={3}>
      <Figure part={readBeforeDayOne} whole={started} what={say('locations.readBeforeDayOne')} />
      <LocationLines lines={lines} />
    </Card>
  );
}
