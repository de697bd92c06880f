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
  /** The same in English. */
  readonly sentenceEn: string;
  readonly posts: readonly PersonaPost[];
}

const group = (location: string, name: string) => () => careGroupId(location, name);
const schoolClass = (location: string, name: string) => (schoolYear: string) => classId(location, schoolYear, name);
const location = (key: string) => () => locationId(key);
const whole = (controller: keyof typeof CONTROLLERS) => () => CONTROLLERS[controller].id;
const guardian = (key: string) => () => idOf('guardian', 'bas', 'childcare', key);

const parent = (key: string, name: string, sentence: string, sentenceEn: string): Persona => ({
  key: `parent-${key}`,
  name,
  sentence,
  sentenceEn,
  posts: [{ role: 'GUARDIAN', controller: 'childcare', scopeKind: 'GUARDIAN', scopeId: guardian(key) }],
});

/** The people of the five-minute walk, and those who stand around it to show what they cannot see. */
export const PERSONAS: readonly Persona[] = [
  {
    key: 'pm-sanne',
    name: 'Sanne Vermeulen',
    sentence: 'Pedagogisch medewerker van de Vlinders en mentor van Bas: kijkt, bereidt de overdracht voor en geeft hem warm door.',
    sentenceEn: 'Pedagogical staff of the Vlinders and mentor of Bas: looks, prepares the handover and hands him on warmly.',
    posts: [{ role: 'PEDAGOGICAL_STAFF', controller: 'childcare', scopeKind: 'GROUP', scopeId: group('wilg', 'Vlinders') }],
  },
  {
    key: 'pm-joost',
    name: 'Joost Hoekstra',
    sentence: 'Pedagogisch medewerker van de Bijen, de groep ernaast: ziet de eigen kinderen en Bas niet.',
    sentenceEn: 'Pedagogical staff of the Bijen, the group next door: sees the own children and not Bas.',
    posts: [{ role: 'PEDAGOGICAL_STAFF', controller: 'childcare', scopeKind: 'GROUP', scopeId: group('wilg', 'Bijen') }],
  },
  {
    key: 'teacher-noor',
    name: 'Noor Benali',
    sentence: 'Leerkracht van groep 1/2a: leest de startniveaus van haar groep, ontmoet Bas op één kaart en antwoordt.',
    sentenceEn: 'Teacher of class 1/2a: reads the starting levels of her class, meets Bas on one card and answers.',
    posts: [{ role: 'TEACHER', controller: 'school', scopeKind: 'GROUP', scopeId: schoolClass('wilg-school', '1/2a') }],
  },
  {
    key: 'teacher-kees',
    name: 'Kees Postma',
    sentence: 'Leerkracht van groep 1/2b, de klas ernaast: ziet zijn eigen groep en Bas niet.',
    sentenceEn: 'Teacher of class 1/2b, the class next door: sees his own class and not Bas.',
    posts: [{ role: 'TEACHER', controller: 'school', scopeKind: 'GROUP', scopeId: schoolClass('wilg-school', '1/2b') }],
  },
  {
    key: 'ib-marieke',
    name: 'Marieke Scholten',
    sentence: 'Intern begeleider van Basisschool De Wilg: ziet alle groepen van haar school.',
    sentenceEn: 'Care coordinator of Basisschool De Wilg: sees all classes of her school.',
    posts: [{ role: 'CARE_COORDINATOR', controller: 'school', scopeKind: 'LOCATION', scopeId: location('wilg-school') }],
  },
  {
    key: 'director-ilse',
    name: 'Ilse van den Heuvel',
    sentence: 'Directeur van zes locaties van de kinderopvang, en met een tweede pet van Basisschool De Wilg: ziet aantallen en termijnen, geen kind.',
    sentenceEn: 'Director of six childcare locations, and with a second hat of Basisschool De Wilg: sees counts and terms, no child.',
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
    sentenceEn: 'Coach of Jeugdhulp De Brug, a guest at childcare and school while the assignment runs: sees no child.',
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
    sentenceEn: 'Family worker of Jeugdhulp De Brug, a guest in the team around one child of De Wilg: reads what the parents let her read, until the last day.',
    posts: [{ role: 'SPECIALIST', controller: 'youthCare', scopeKind: 'CONTROLLER', scopeId: whole('youthCare') }],
  },
  parent(
    'anna',
    'Anna Verhoeven',
    'Moeder van Bas, met gezag: leest wat mee zou gaan, schrijft haar eigen kijk erbij en beslist.',
    'Mother of Bas, with authority: reads what would go along, adds her own view and decides.',
  ),
  parent(
    'bram',
    'Bram Verhoeven',
    'Vader van Bas, met gezag: beslist mee; zonder hem gaat er niets weg.',
    'Father of Bas, with authority: decides too; without him nothing leaves.',
  ),
  parent(
    'chris',
    'Chris de Wit',
    'Partner van Anna’s zus en oppas van Bas, zonder gezag: leest en beslist niet mee.',
    'Partner of Anna’s sister and babysitter of Bas, without authority: does not read or decide.',
  ),
  {
    key: 'privacy-wout',
    name: 'Wout Driessen',
    sentence: 'Functionaris gegevensbescherming van Kinderopvang De Rivier: ziet wie wat las, niet wat er stond.',
    sentenceEn: 'Privacy officer of Kinderopvang De Rivier: sees who read what, not what it said.',
    posts: [{ role: 'PRIVACY_OFFICER', controller: 'childcare', scopeKind: 'CONTROLLER', scopeId: whole('childcare') }],
  },
  {
    key: 'municipality-gerda',
    name: 'Gerda Kuipers',
    sentence: 'Beleidsmedewerker jeugd van de gemeente Maasdorp: ziet cijfers van alle locaties samen, nooit van minder dan vijf mensen.',
    sentenceEn: 'Youth policy officer of the municipality of Maasdorp: sees figures of all locations together, never of fewer than five people.',
    posts: [{ role: 'MUNICIPALITY', controller: 'childcare', scopeKind: 'CONTROLLER', scopeId: whole('childcare') }],
  },
  {
    key: 'swv-lotte',
    name: 'Lotte Brands',
    sentence: 'Beheerder van Samenwerkingsverband Maasdorp: schrijft en publiceert de niveaus van ondersteuning en ziet geen kind.',
    sentenceEn: 'Administrator of Samenwerkingsverband Maasdorp: writes and publishes the levels of support and sees no child.',
    posts: [{ role: 'ADMINISTRATOR', controller: 'swv', scopeKind: 'CONTROLLER', scopeId: whole('swv') }],
  },
  {
    key: 'admin-petra',
    name: 'Petra Koster',
    sentence: 'Beheerder van Scholen aan de Maas: haalt groepen en leerlingen binnen en ziet namen en groepen, meer niet.',
    sentenceEn: 'Administrator of Scholen aan de Maas: brings in classes and pupils and sees names and groups, no more.',
    posts: [{ role: 'ADMINISTRATOR', controller: 'school', scopeKind: 'CONTROLLER', scopeId: whole('school') }],
  },
  {
    key: 'admin-karim',
    name: 'Karim Aydın',
    sentence: 'Beheerder van Kinderopvang De Rivier: haalt kinderen en plaatsingen binnen en ziet namen en groepen, meer niet.',
    sentenceEn: 'Administrator of Kinderopvang De Rivier: brings in children and placements and sees names and groups, no more.',
    posts: [{ role: 'ADMINISTRATOR', controller: 'childcare', scopeKind: 'CONTROLLER', scopeId: whole('childcare') }],
  },
];

/** Whom the provider knows: parents have no work account, they came in by a code. */
export const COLLEAGUES = PERSONAS.filter(({ posts }) => posts.every(({ role }) => role !== 'GUARDIAN'));

/** The account of a persona. */
export const personaAccount = (key: string): Id => idOf('account', key);
