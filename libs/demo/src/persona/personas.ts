import type { Id } from '#kernel';
import { idOf } from '../world/chance.js';
import { careGroupId, classId, CONTROLLERS, locationId } from '../world/organisations.js';

/** What somebody is at one controller, in one group, location, controller or household. */
export interface PersonaPost {
  readonly role: string;
  readonly controller: keyof typeof CONTROLLERS;
  readonly scopeKind: 'GROUP' | 'LOCATION' | 'CONTROLLER' | 'GUARDIAN';
  /** By the name of the running school year, which classes belong to. */
  readonly scopeId: (schoolYear: string) => Id;
  /** Months after the day of the kindcentrum on which a guest post ends. */
  readonly months?: number;
}

/** Somebody to be in the demo; the key never changes. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  /** One Dutch sentence: who this is and what there is to do. */
  readonly sentence: string;
  readonly posts: readonly PersonaPost[];
}

const group = (location: string, name: string) => () => careGroupId(location, name);
const schoolClass = (location: string, name: string) => (schoolYear: string) => classId(location, schoolYear, name);
const location = (key: string) => () => locationId(key);
const whole = (controller: keyof typeof CONTROLLERS) => () => CONTROLLERS[controller].id;
const guardian = (key: string) => () => idOf('guardian', 'bas', 'childcare', key);

const parent = (key: string, name: string, sentence: string): Persona => ({
  key: `parent-${key}`,
  name,
  sentence,
  posts: [{ role: 'GUARDIAN', controller: 'childcare', scopeKind: 'GUARDIAN', scopeId: guardian(key) }],
});

/** The people of the five-minute walk, and those who stand around it to show what they cannot see. */
export const PERSONAS: readonly Persona[] = [
  {
    key: 'pm-sanne',
    name: 'Sanne Vermeulen',
    sentence: 'Pedagogisch medewerker van de Vlinders en mentor van Bas: kijkt, bereidt de overdracht voor en geeft hem warm door.',
    posts: [{ role: 'PEDAGOGICAL_STAFF', controller: 'childcare', scopeKind: 'GROUP', scopeId: group('wilg', 'Vlinders') }],
  },
  {
    key: 'pm-joost',
    name: 'Joost Hoekstra',
    sentence: 'Pedagogisch medewerker van de Bijen, de groep ernaast: ziet de eigen kinderen en Bas niet.',
    posts: [{ role: 'PEDAGOGICAL_STAFF', controller: 'childcare', scopeKind: 'GROUP', scopeId: group('wilg', 'Bijen') }],
  },
  {
    key: 'teacher-noor',
    name: 'Noor Benali',
    sentence: 'Leerkracht van groep 1/2a: leest de startniveaus van haar groep, ontmoet Bas op één kaart en antwoordt.',
    posts: [{ role: 'TEACHER', controller: 'school', scopeKind: 'GROUP', scopeId: schoolClass('wilg-school', '1/2a') }],
  },
  {
    key: 'teacher-kees',
    name: 'Kees Postma',
    sentence: 'Leerkracht van groep 1/2b, de klas ernaast: ziet zijn eigen groep en Bas niet.',
    posts: [{ role: 'TEACHER', controller: 'school', scopeKind: 'GROUP', scopeId: schoolClass('wilg-school', '1/2b') }],
  },
  {
    key: 'ib-marieke',
    name: 'Marieke Scholten',
    sentence: 'Intern begeleider van Basisschool De Wilg: ziet alle groepen van haar school.',
    posts: [{ role: 'CARE_COORDINATOR', controller: 'school', scopeKind: 'LOCATION', scopeId: location('wilg-school') }],
  },
  {
    key: 'director-ilse',
    name: 'Ilse van den Heuvel',
    sentence: 'Directeur van zes locaties van de kinderopvang, en met een tweede pet van Basisschool De Wilg: ziet aantallen en termijnen, geen kind.',
    posts: [
      ...['wilg', 'kompas', 'beuk', 'vaart', 'hummel', 'bso'].map((key): PersonaPost => ({
        role: 'LOCATION_LEAD',
        controller: 'childcare',
        scopeKind: 'LOCATION',
        scopeId: location(key),
      })),
      { role: 'LOCATION_LEAD', controller: 'school', scopeKind: 'LOCATION', scopeId: location('wilg-school') },
    ],
  },
  {
    key: 'coach-daan',
    name: 'Daan Okafor',
    sentence: 'Coach van Jeugdhulp De Brug, te gast bij kinderopvang en school zolang de opdracht loopt: ziet geen kind.',
    posts: [
      { role: 'EXTERNAL_COACH', controller: 'youthCare', scopeKind: 'CONTROLLER', scopeId: whole('youthCare') },
      ...['wilg', 'kompas', 'hummel', 'bso'].map((key): PersonaPost => ({
        role: 'EXTERNAL_COACH',
        controller: 'childcare',
        scopeKind: 'LOCATION',
        scopeId: location(key),
        months: 6,
      })),
      { role: 'EXTERNAL_COACH', controller: 'school', scopeKind: 'LOCATION', scopeId: location('wilg-school'), months: 6 },
    ],
  },
  {
    key: 'guest-yara',
    name: 'Yara Smeets',
    sentence: 'Gezinswerker van Jeugdhulp De Brug, gast in de kring om één kind van De Wilg: leest wat de ouders haar laten lezen, tot en met de laatste dag.',
    posts: [{ role: 'SPECIALIST', controller: 'youthCare', scopeKind: 'CONTROLLER', scopeId: whole('youthCare') }],
  },
  parent('anna', 'Anna Verhoeven', 'Moeder van Bas, met gezag: leest wat mee zou gaan, schrijft haar eigen kijk erbij en beslist.'),
  parent('bram', 'Bram Verhoeven', 'Vader van Bas, met gezag: beslist mee; zonder hem gaat er niets weg.'),
  parent('chris', 'Chris de Wit', 'Partner van Anna’s zus en oppas van Bas, zonder gezag: leest en beslist niet mee.'),
  {
    key: 'privacy-wout',
    name: 'Wout Driessen',
    sentence: 'Privacy officer van Kinderopvang De Rivier: ziet wie wat las, niet wat er stond.',
    posts: [{ role: 'PRIVACY_OFFICER', controller: 'childcare', scopeKind: 'CONTROLLER', scopeId: whole('childcare') }],
  },
  {
    key: 'municipality-gerda',
    name: 'Gerda Kuipers',
    sentence: 'Beleidsmedewerker jeugd van de gemeente Maasdorp: ziet cijfers van alle locaties samen, nooit van minder dan vijf mensen.',
    posts: [{ role: 'MUNICIPALITY', controller: 'childcare', scopeKind: 'CONTROLLER', scopeId: whole('childcare') }],
  },
  {
    key: 'swv-lotte',
    name: 'Lotte Brands',
    sentence: 'Beheerder van Samenwerkingsverband Maasdorp: schrijft en publiceert de niveaus van ondersteuning en ziet geen kind.',
    posts: [{ role: 'ADMINISTRATOR', controller: 'swv', scopeKind: 'CONTROLLER', scopeId: whole('swv') }],
  },
  {
    key: 'admin-petra',
    name: 'Petra Koster',
    sentence: 'Beheerder van Scholen aan de Maas: haalt groepen en leerlingen binnen en ziet namen en groepen, meer niet.',
    posts: [{ role: 'ADMINISTRATOR', controller: 'school', scopeKind: 'CONTROLLER', scopeId: whole('school') }],
  },
  {
    key: 'admin-karim',
    name: 'Karim Aydın',
    sentence: 'Beheerder van Kinderopvang De Rivier: haalt kinderen en plaatsingen binnen en ziet namen en groepen, meer niet.',
    posts: [{ role: 'ADMINISTRATOR', controller: 'childcare', scopeKind: 'CONTROLLER', scopeId: whole('childcare') }],
  },
];

/** The account of a persona. */
export const personaAccount = (key: string): Id => idOf('account', key);
