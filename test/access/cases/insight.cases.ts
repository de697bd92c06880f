import type { Id } from '#kernel';
import { type Cases, houseOf, LATE, type Related } from './case.js';

/** Another registration or year each time: counts of a registration are recorded once a year, of years that have begun. */
const registrationYear = (() => {
  let count = -1;
  return (controllerId: Id, related: Related) => {
    count += 1;
    const { own, other, empty } = houseOf(controllerId, related).locations;
    return { locationId: [own, other, empty][Math.floor(count / 7) % 3]!.id, year: 2019 + (count % 7) };
  };
})();

/** Figures of coaching, coach hours by law, files of them. */
export const insightCases: Cases = {
  'Query.directorOverview': { opens: ['LOCATION', 'OVERVIEW'] },
  'Query.coachingYear': { opens: ['LOCATION', 'COACHING_FIGURES'], asks: ({ id }) => ({ locationId: id }) },
  'Query.coachingTable': { opens: ['LOCATION', 'COACHING_FIGURES'], asks: ({ id }) => ({ locationId: id, format: 'CSV' }) },
  'Query.coachHours': { opens: ['LOCATION', 'COACH_HOURS'], given: () => ({ year: 2026 }) },
  'Query.coachHoursProof': {
    opens: ['LOCATION', 'COACH_HOURS'],
    asks: ({ id }) => ({ locationId: id, year: 2026 }),
    suits: (subject, { houses }) => subject.controllerId !== houses.school.controller.id,
  },
  'Query.januaryCounts': { opens: ['CONTROLLER', 'COUNT_JANUARY'], given: () => ({ year: 2026 }) },
  'Query.releasedFigures': { opens: ['CONTROLLER', 'RELEASED_FIGURES'], given: () => ({ year: 2026 }) },
  'Mutation.recordJanuaryCount': {
    opens: ['CONTROLLER', 'COUNT_JANUARY'],
    given: ({ controllerId }, related) => ({ ...registrationYear(controllerId, related), fte: 4.5, veChildren: 3 }),
  },
  'Mutation.correctJanuaryCount': {
    opens: ['CONTROLLER', 'COUNT_JANUARY'],
    asks: ({ id }, related) => ({ countId: related.of('insight.january_count', 'controller_id', id), version: LATE, fte: 4.5, veChildren: 3 }),
  },
  'Query.fewestPeople': { opens: ['CONTROLLER', 'ORGANISE'] },
  'Mutation.raiseFewestPeople': { opens: ['CONTROLLER', 'ORGANISE'], given: () => ({ fewest: 5 }) },
};
