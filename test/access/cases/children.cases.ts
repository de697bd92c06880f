import { type Asked, type Cases, controllerIdOf, houseOf, LATE, type Related } from './case.js';

const child = ({ id }: Asked) => ({ childId: id });
const guardianOf = ({ id }: Asked, related: Related) => related.of('children.guardian', 'child_id', id);
/** No handover of this child arrived: a placement far ahead changes nobody's reach. */
const stays = (subject: { kind: string }) => 'arrivals' in subject && Array.isArray(subject.arrivals) && subject.arrivals.length === 0;

/** Children, guardians, placements, applications. */
export const childrenCases: Cases = {
  'Query.child': { opens: ['CHILD', 'MEET'], asks: ({ id }) => ({ id }) },
  'Query.childRecord': { opens: ['CHILD', 'ENROL'], asks: ({ id }) => ({ id }) },
  'Query.findChildren': { opens: ['CHILD', 'FIND'], given: () => ({ text: 'Proef' }) },
  'Query.childrenWithoutGroup': { opens: ['CHILD', 'FIND'] },
  'Query.childrenWithUnknownAuthority': { opens: ['CHILD', 'FIND'] },
  'Query.rosterCounts': { opens: ['CONTROLLER', 'ORGANISE'] },
  'Query.guardians': { opens: ['CHILD', 'GUARDIANS'], asks: child },
  'Query.guardianLetter': {
    opens: ['CHILD', 'GUARDIANS'],
    asks: (asked, related) => ({ ...child(asked), codeId: related.of('children.guardian_code', 'child_id', asked.id) }),
  },
  'Query.myHousehold': { opens: ['HOUSEHOLD', 'OWN_HOUSEHOLD'] },
  'Mutation.enrolChild': {
    opens: ['CHILD', 'ENROL'],
    admits: true,
    given: ({ controllerId }, related) => ({ callName: 'Proef', birthDate: '2023-02-01', locationId: houseOf(controllerId, related).locations.empty.id }),
  },
  'Mutation.correctChild': { opens: ['CHILD', 'ENROL'], asks: (asked) => ({ ...child(asked), callName: 'Proef', birthDate: '2023-02-01', version: LATE }) },
  'Mutation.placeChild': {
    opens: ['CHILD', 'ENROL'],
    asks: (asked, related) => ({
      ...child(asked),
      groupId: houseOf(controllerIdOf(asked), related).groups.empty.id,
      firstDay: '2090-01-01',
      lastDay: '2090-12-31',
    }),
    suits: stays,
  },
  'Mutation.endPlacement': {
    opens: ['CHILD', 'ENROL'],
    asks: (asked, related) => ({ ...child(asked), placementId: related.of('children.placement', 'child_id', asked.id), lastDay: '2090-01-01', version: LATE }),
  },
  'Mutation.cancelPlacement': {
    opens: ['CHILD', 'ENROL'],
    asks: (asked, related) => ({ ...child(asked), placementId: related.of('children.placement', 'child_id', asked.id), version: LATE }),
  },
  'Mutation.recordEnrolment': {
    opens: ['CHILD', 'ENROL'],
    asks: (asked, related) => ({ ...child(asked), locationId: houseOf(controllerIdOf(asked), related).locations.empty.id }),
  },
  'Mutation.recordGuardian': { opens: ['CHILD', 'GUARDIANS', 'ENROL'], asks: (asked) => ({ ...child(asked), name: 'Proef', authority: 'UNKNOWN' }) },
  'Mutation.changeAuthority': {
    opens: ['CHILD', 'GUARDIANS', 'ENROL'],
    asks: (asked, related) => ({ ...child(asked), guardianId: guardianOf(asked, related), authority: 'YES', proofOn: related.today, version: LATE }),
  },
  'Mutation.issueGuardianCode': {
    opens: ['CHILD', 'GUARDIANS'],
    asks: (asked, related) => ({ ...child(asked), guardianId: guardianOf(asked, related), channel: 'LETTER' }),
  },
  'Mutation.setHomeLanguages': { opens: ['CHILD', 'INTAKE', 'ENROL'], asks: (asked) => ({ ...child(asked), languages: ['nl'] }) },
  'Mutation.setVeIndication': { opens: ['CHILD', 'INTAKE', 'ENROL'], asks: (asked) => ({ ...child(asked), indicatedBy: 'Proef', firstDay: '2025-01-01' }) },
};
