import { useIntl } from 'react-intl';
import { spanOf } from '../../figures/cells.js';
import { Card } from '../../parts/card/card.js';
import { Figure } from '../../parts/figure/figure.js';
import type { Hat } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { type LocationLine, LocationLines } from './location-lines.js';
import type { DirectorCard } from './overview.query.js';
import { SupportLine } from './support-line.js';

/** One location beside the others: the same six lines, every bar on one axis of nought to a hundred; what asks for attention has a mark (M1). */
export function OverviewCard({ card, hat }: { card: DirectorCard; hat: Hat }) {
  const say = useWords();
  const intl = useIntl();
  const { locationName, kind, handovers, coaching, hoursByLaw, hoursGiven, equality } = card;
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 });
  const sent = handovers.sentOnTime + handovers.sentLate + handovers.late;
  const isSchool = kind === 'SCHOOL';
  const lines: LocationLine[] = [
    isSchool
      ? { name: say('locations.arrived'), value: String(handovers.sentOnTime), asks: handovers.late > 0 }
      : { name: say('locations.onTime'), value: sent === 0 ? '–' : say('locations.of', { part: handovers.sentOnTime, whole: sent }), asks: handovers.late > 0 },
    { name: say('locations.unread'), value: String(handovers.unread), asks: handovers.unreadSoon > 0 },
    {
      name: say('locations.wait'),
      value: coaching.waitingDaysMedian === null ? '–' : say('locations.waitDays', { days: number(coaching.waitingDaysMedian), count: coaching.waited }),
    },
    ...(isSchool
      ? []
      : [
          {
            name: say('locations.coachHours'),
            value:
              hoursByLaw === null
                ? say('locations.hoursUncounted', { given: number(hoursGiven) })
                : say('locations.of', { part: number(hoursGiven), whole: number(hoursByLaw) }),
            asks: hoursByLaw === null,
          },
        ]),
    ...(['COLLEAGUE', 'COACH'] as const).map((side) => {
      const cell = equality.find(({ category }) => category === side);
      if (!cell || cell.mean === null) return { name: say(`locations.equal.${side}`), value: say('locations.tooFew', { fewest: cell?.fewest ?? 5 }) };
      const told = { mean: intl.formatNumber(cell.mean, { minimumFractionDigits: 1 }), people: cell.people ?? 0 };
      return { name: say(`locations.equal.${side}`), value: say(spanOf(cell.period) === 'years' ? 'locations.equalOfYears' : 'locations.equalOf', told) };
    }),
  ];
  return (
    <Card title={locationName} level={3}>
      <Figure part={handovers.readBeforeDayOne} whole={handovers.started} what={say('locations.readBeforeDayOne')} />
      <LocationLines lines={lines} />
      {isSchool ? <SupportLine locationId={card.locationId} hat={hat} /> : null}
    </Card>
  );
}
