import { addMonths, addYears, type CalendarDate, type Id } from '#kernel';
import { arrange, type ArrangedGuardian, type ArrangedPerson, type Arrangement } from './arrange.js';
import type { TestDatabase } from './database.js';

/**
 * A small invented kindcentrum: a childcare organisation (two locations, three groups), a school board (one school, three classes)
 * and a youth-care employer; somebody for every role of R48, children with placements, guardians with and without authority.
 */
export interface World {
  readonly today: CalendarDate;
  readonly childcare: Awaited<ReturnType<typeof layChildcare>>;
  readonly school: Awaited<ReturnType<typeof laySchool>>;
  readonly youthCare: { readonly id: Id };
  readonly people: Awaited<ReturnType<typeof layPeople>>;
  /** By call name; `noor` is the childcare's record, `noorAtSchool` the school's own of the same child (R1). */
  readonly children: Awaited<ReturnType<typeof layChildren>>;
  readonly guardians: Awaited<ReturnType<typeof layGuardians>>;
}

/** Lays the invented kindcentrum in an empty database. Nothing in it depends on the day the test runs. */
export async function arrangeWorld(database: TestDatabase): Promise<World> {
  return arrange(database, async (a) => {
    const kindcentrum = await a.kindcentrum('Kindcentrum De Wilg');
    const childcare = await layChildcare(a, kindcentrum);
    const school = await laySchool(a, kindcentrum);
    const youthCare = { id: await a.controller('YOUTH_CARE', 'Jeugdhulp De Brug') };
    const people = await layPeople(a, childcare, school, youthCare.id);
    const children = await layChildren(a, childcare, school);
    const guardians = await layGuardians(a, childcare.id, school.id, children);
    return { today: a.today, childcare, school, youthCare, people, children, guardians };
  });
}

async function layChildcare(a: Arrangement, kindcentrum: Id) {
  const id = await a.controller('CHILDCARE', 'Kinderopvang De Wilg');
  const wilg = await a.location(id, 'KDV De Wilg', 'KDV', kindcentrum);
  const beuk = await a.location(id, 'KDV De Beuk', 'KDV');
  return {
    id,
    locations: { wilg, beuk },
    groups: { vlinders: await a.group(id, wilg, 'Vlinders'), bijen: await a.group(id, wilg, 'Bijen'), egels: await a.group(id, beuk, 'Egels') },
  };
}

async function laySchool(a: Arrangement, kindcentrum: Id) {
  const id = await a.controller('SCHOOL_BOARD', 'Scholen aan de Vaart');
  const kompas = await a.location(id, 'Basisschool Het Kompas', 'SCHOOL', kindcentrum);
  return {
    id,
    locations: { kompas },
    groups: {
      kleutersA: await a.group(id, kompas, '1/2a', ['1', '2']),
      kleutersB: await a.group(id, kompas, '1/2b', ['1', '2']),
      groep3: await a.group(id, kompas, '3', ['3']),
    },
  };
}

type Childcare = Awaited<ReturnType<typeof layChildcare>>;
type School = Awaited<ReturnType<typeof laySchool>>;

async function layPeople(a: Arrangement, childcare: Childcare, school: School, youthCareId: Id) {
  const at = (controllerId: Id, role: string, scopeKind: 'GROUP' | 'LOCATION' | 'CONTROLLER', scopeId: Id, period?: string) => ({
    controllerId,
    role,
    scopeKind,
    scopeId,
    ...(period ? { period } : {}),
  });
  const inGroup = (role: string, groupId: Id, controllerId = childcare.id) => at(controllerId, role, 'GROUP', groupId);
  const atLocation = (role: string, locationId: Id, controllerId = childcare.id) => at(controllerId, role, 'LOCATION', locationId);
  const over = (role: string, controllerId: Id) => at(controllerId, role, 'CONTROLLER', controllerId);
  const { vlinders, bijen, egels } = childcare.groups;
  const { kleutersA, kleutersB } = school.groups;
  const { kompas } = school.locations;
  return {
    /** Mentor of the Vlinders. */
    mentor: await a.person('Sanne', inGroup('PEDAGOGICAL_STAFF', vlinders)),
    /** Mentor of the Bijen, the other group of the same location. */
    otherMentor: await a.person('Bram', inGroup('PEDAGOGICAL_STAFF', bijen)),
    /** Mentor at the other location. */
    farMentor: await a.person('Els', inGroup('PEDAGOGICAL_STAFF', egels)),
    /** Whose post in the Vlinders ended. */
    formerMentor: await a.person('Fenna', at(childcare.id, 'PEDAGOGICAL_STAFF', 'GROUP', vlinders, `[2020-01-01,${a.today})`)),
    bsoStaff: await a.person('Wouter', atLocation('BSO_STAFF', childcare.locations.wilg)),
    pedagogicalCoach: await a.person('Ilse', over('PEDAGOGICAL_COACH', childcare.id)),
    administrator: await a.person('Karin', over('ADMINISTRATOR', childcare.id)),
    privacyOfficer: await a.person('Peter', over('PRIVACY_OFFICER', childcare.id)),
    service: await a.person('Worker', over('SERVICE', childcare.id)),
    /** Leads KDV De Wilg and Het Kompas: two hats. */
    director: await a.person('Marja', atLocation('LOCATION_LEAD', childcare.locations.wilg), atLocation('LOCATION_LEAD', kompas, school.id)),
    /** Teacher of 1/2a. */
    teacher: await a.person('Juf Anna', inGroup('TEACHER', kleutersA, school.id)),
    /** Teacher of 1/2b. */
    parallelTeacher: await a.person('Meester Bas', inGroup('TEACHER', kleutersB, school.id)),
    careCoordinator: await a.person('Ineke', atLocation('CARE_COORDINATOR', kompas, school.id)),
    specialist: await a.person('Lotte', atLocation('SPECIALIST', kompas, school.id)),
    swvStaff: await a.person('Rik', atLocation('SWV_STAFF', kompas, school.id)),
    municipality: await a.person('Gerda', over('MUNICIPALITY', school.id)),
    schoolAdministrator: await a.person('Hans', over('ADMINISTRATOR', school.id)),
    schoolPrivacyOfficer: await a.person('Tineke', over('PRIVACY_OFFICER', school.id)),
    schoolService: await a.person('School worker', over('SERVICE', school.id)),
    /** Coach of youth care with a guest post at the school that has an end, and a post at the own employer. */
    externalCoach: await a.person(
      'Yasmin',
      at(school.id, 'EXTERNAL_COACH', 'LOCATION', kompas, `[2020-01-01,${addYears(a.today, 1)})`),
      over('EXTERNAL_COACH', youthCareId),
    ),
  } satisfies Record<string, ArrangedPerson>;
}

async function layChildren(a: Arrangement, childcare: Childcare, school: School) {
  const { vlinders, bijen, egels } = childcare.groups;
  const { kleutersA, kleutersB, groep3 } = school.groups;
  const atCare = { controllerId: childcare.id };
  const atSchool = { controllerId: school.id };
  const children = {
    /** 3;9, in the Vlinders; goes to Het Kompas at four. */
    noor: await a.child({ ...atCare, callName: 'Noor', familyName: 'Jansen', months: 45, groupId: vlinders, languages: ['nl'] }),
    /** 3;1, in the Vlinders, with a VE indication and two languages. */
    sem: await a.child({ ...atCare, callName: 'Sem', familyName: 'Yildiz', months: 37, groupId: vlinders, languages: ['nl', 'tr'] }),
    /** 2;6, in the Bijen. */
    lina: await a.child({ ...atCare, callName: 'Lina', familyName: 'de Boer', months: 30, groupId: bijen }),
    /** 2;4, at the other location. */
    adam: await a.child({ ...atCare, callName: 'Adam', familyName: 'Visser', months: 28, groupId: egels }),
    /** 1;0, enrolled at De Wilg, in no group yet. */
    mila: await a.child({ ...atCare, callName: 'Mila', familyName: 'Bakker', months: 12 }),
    /** The school's own record of Noor: enrolled for 1/2a, not there yet. */
    noorAtSchool: await a.child({ ...atSchool, callName: 'Noor', familyName: 'Jansen', months: 45, languages: ['nl'] }),
    yara: await a.child({ ...atSchool, callName: 'Yara', familyName: 'Smit', months: 56, groupId: kleutersA, since: addMonths(a.today, -8) }),
    tom: await a.child({ ...atSchool, callName: 'Tom', familyName: 'Mulder', months: 58, groupId: kleutersB, since: addMonths(a.today, -8) }),
    finn: await a.child({ ...atSchool, callName: 'Finn', familyName: 'Vos', months: 80, groupId: groep3, since: addMonths(a.today, -8) }),
  };
  await a.veIndication(childcare.id, children.sem);
  await a.enrolment(childcare.id, children.mila, childcare.locations.wilg);
  await a.enrolment(school.id, children.noorAtSchool, school.locations.kompas, { groupId: kleutersA, firstDay: addMonths(a.today, 3) });
  return children;
}

async function layGuardians(a: Arrangement, childcareId: Id, schoolId: Id, children: Awaited<ReturnType<typeof layChildren>>) {
  const motherOfNoor = await a.guardian(childcareId, children.noor, 'Eva Jansen', 'YES');
  return {
    /** Two with authority. */
    motherOfNoor,
    fatherOfNoor: await a.guardian(childcareId, children.noor, 'Mark Jansen', 'YES'),
    /** The same mother at the school: another guardian row, the same account. */
    motherOfNoorAtSchool: await a.guardian(schoolId, children.noorAtSchool, 'Eva Jansen', 'YES', motherOfNoor.accountId!),
    motherOfSem: await a.guardian(childcareId, children.sem, 'Elif Yildiz', 'YES'),
    /** Authority unknown: neither reads nor signs. */
    fatherOfSem: await a.guardian(childcareId, children.sem, 'Can Yildiz', 'UNKNOWN'),
    fatherOfLina: await a.guardian(childcareId, children.lina, 'Jan de Boer', 'YES'),
    /** Without authority. */
    motherOfLina: await a.guardian(childcareId, children.lina, 'Rosa Prins', 'NO'),
    /** With authority, and no account yet. */
    motherOfAdam: await a.guardian(childcareId, children.adam, 'Fleur Visser', 'YES', false),
    motherOfYara: await a.guardian(schoolId, children.yara, 'Iris Smit', 'YES'),
  } satisfies Record<string, ArrangedGuardian>;
}
