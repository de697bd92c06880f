import { addMonths, type CalendarDate } from '#kernel';

/** How many organisations a coaching world has and how many logs they wrote in four quarters, the last of which begins on this day. */
export interface CoachingSize {
  readonly controllers: number;
  readonly logs: number;
  readonly lastQuarter: CalendarDate;
}

/** Of one director. */
export const LOCATIONS_PER_DIRECTOR = 6;
/** Meetings of one question. */
export const LOGS_PER_TRAJECTORY = 7;

/** First days of the four quarters, and the day after the last. */
export function quartersOf({ lastQuarter }: CoachingSize): readonly [CalendarDate, CalendarDate, CalendarDate, CalendarDate, CalendarDate] {
  const [first, second, third, after] = [-9, -6, -3, 3].map((months) => addMonths(lastQuarter, months)) as [
    CalendarDate,
    CalendarDate,
    CalendarDate,
    CalendarDate,
  ];
  return [first, second, third, lastQuarter, after];
}

/** The quarter that holds a day. */
export const quarterOf = (day: CalendarDate): CalendarDate =>
  `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;

export const locationsIn = ({ controllers }: CoachingSize): number => controllers * LOCATIONS_PER_DIRECTOR;
export const trajectoriesIn = ({ logs }: CoachingSize): number => Math.ceil(logs / LOGS_PER_TRAJECTORY);

/** Trajectories are dealt to locations one by one, so every location has as many questions as any other, give or take one. */
export const locationOfTrajectory = (trajectory: number, size: CoachingSize): number => ((trajectory - 1) % locationsIn(size)) + 1;
/** In which of the four quarters a trajectory lies, from 0: a location's questions take them in turn. */
export const quarterOfTrajectory = (trajectory: number, size: CoachingSize): number => Math.floor((trajectory - 1) / locationsIn(size)) % 4;
export const controllerOfLocation = (location: number): number => Math.ceil(location / LOCATIONS_PER_DIRECTOR);
