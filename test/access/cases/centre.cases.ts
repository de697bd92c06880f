import { type Cases, houseOf, LATE } from './case.js';

/** Another number each time: a registration is given out once. */
const number = (() => {
  let last = 9;
  return () => (last += 1);
})();

/** Locations, groups, colleagues and their posts. */
export const centreCases: Cases = {
  'Query.location': { opens: 'own register', asks: ({ id }) => ({ id }) },
  'Query.locations': { opens: 'nobody' },
  'Query.myGroups': { opens: 'nobody' },
  'Query.myPosts': { opens: 'nobody' },
  'Query.group': { opens: ['LIST', 'ROSTER'], asks: ({ id }) => ({ id }) },
  'Query.staff': { opens: ['LOCATION', 'ROSTER'], asks: ({ id }) => ({ locationId: id }) },
  'Query.posts': { opens: ['CONTROLLER', 'APPOINT'] },
  'Query.rolesToGive': { opens: ['CONTROLLER', 'APPOINT'] },
  'Mutation.addLocation': {
    opens: ['CONTROLLER', 'ORGANISE'],
    given: ({ controllerId }, related) => ({
      name: 'Proef nieuw',
      ...(houseOf(controllerId, related).atSchool
        ? { kind: 'SCHOOL', brin: '99ZZ', vestiging: String(number()) }
        : { kind: 'KDV', lrk: String(900_000_000_000 + number()) }),
    }),
  },
  'Mutation.addGroup': {
    opens: ['CONTROLLER', 'ORGANISE'],
    given: ({ controllerId }, related) => ({
      locationId: houseOf(controllerId, related).locations.empty.id,
      name: 'Proef nieuw',
      ...(houseOf(controllerId, related).atSchool ? { schoolYear: '2090-2091', yearGroups: ['1'] } : {}),
    }),
  },
  'Mutation.appoint': {
    opens: ['CONTROLLER', 'APPOINT'],
    given: ({ controllerId }, related) => {
      const { atSchool, groups } = houseOf(controllerId, related);
      return {
        login: `proef-${related.absent()}`,
        name: 'Proef',
        role: atSchool ? 'TEACHER' : 'PEDAGOGICAL_STAFF',
        scopeKind: 'GROUP',
        scopeId: groups.empty.id,
        firstDay: related.today,
      };
    },
  },
  'Mutation.endPost': {
    opens: ['CONTROLLER', 'APPOINT'],
    asks: ({ id }, related) => ({ postId: related.of('access.post', 'controller_id', id), version: LATE }),
  },
};
