import type { CalendarDate } from '#kernel';

/** A code with what a person reads, in both languages. */
export interface Worded<Code extends string = string> {
  readonly code: Code;
  readonly text: string;
  readonly textEn: string;
}

/** One point of a scale with its word. */
export interface ScalePoint {
  readonly value: number;
  readonly text: string;
  readonly textEn: string;
}

/** Statements that are marked from `low` to `high`, whole numbers. */
export interface StatementScale<Code extends string = string> {
  readonly low: number;
  readonly high: number;
  readonly statements: readonly Worded<Code>[];
}

const codesOf = <Code extends string>(list: readonly Worded<Code>[]): Code[] => list.map(({ code }) => code);

/** What this file was read and agreed as; a change of a sentence is a new version, since marks of before answer another question. */
export const SCALES_VERSION: { readonly version: string; readonly publishedOn: CalendarDate } = { version: '1.0.0', publishedOn: '2026-11-21' };

/** Acting with confidence (handelingsverlegenheid, X13): the four competences of Alert4You, confidence and asking help; at start, end and three months after. */
export const CONFIDENCE = {
  low: 1,
  high: 10,
  statements: [
    {
      code: 'CHILD_DEVELOPMENT',
      text: 'Ik weet genoeg van hoe kinderen zich ontwikkelen om te begrijpen wat ik zie.',
      textEn: 'I know enough of how children develop to understand what I see.',
    },
    {
      code: 'STRIKING_BEHAVIOUR',
      text: 'Ik weet wat ik kan doen als het gedrag van een kind opvalt.',
      textEn: 'I know what I can do when the behaviour of a child stands out.',
    },
    {
      code: 'CALLING_IN_HELP',
      text: 'Ik weet wanneer en hoe ik kennis van buiten erbij haal.',
      textEn: 'I know when and how to call in knowledge from outside.',
    },
    {
      code: 'WITH_PARENTS',
      text: 'Ik praat met ouders over wat ik zie, ook als dat spannend is.',
      textEn: 'I talk with parents about what I see, also when that takes courage.',
    },
    {
      code: 'SELF_CONFIDENCE',
      text: 'Ik vertrouw op mijn eigen manier van werken, ook als het lastig wordt.',
      textEn: 'I trust my own way of working, also when it gets hard.',
    },
    { code: 'ASKING_HELP', text: 'Ik vraag een collega om mee te denken als ik er niet uitkom.', textEn: 'I ask a colleague to think along when I am stuck.' },
  ],
} as const satisfies StatementScale;
export type ConfidenceStatement = (typeof CONFIDENCE.statements)[number]['code'];
export const CONFIDENCE_STATEMENTS = codesOf<ConfidenceStatement>(CONFIDENCE.statements);

/** Equality after a meeting (gelijkwaardigheid, X11), marked by both sides. */
export const EQUALITY = {
  low: 1,
  high: 10,
  statements: [
    { code: 'HEARD', text: 'Ik voelde mij gehoord.', textEn: 'I felt heard.' },
    { code: 'EQUAL', text: 'We waren gelijkwaardig.', textEn: 'We were equals.' },
    { code: 'USABLE', text: 'Ik kan hier morgen iets mee.', textEn: 'I can use this tomorrow.' },
  ],
} as const satisfies StatementScale;

/** Satisfaction of the colleague, at the end and three months after (R40). */
export const SATISFACTION = {
  low: 1,
  high: 10,
  statements: [{ code: 'OVERALL', text: 'Hoe tevreden ben je over wat we samen deden?', textEn: 'How content are you with what we did together?' }],
} as const satisfies StatementScale;

/** How the colleague stands with a goal, at start, end and three months after (K5). */
export const GOAL = {
  low: 0,
  high: 10,
  statements: [{ code: 'STANDING', text: 'Hoe staat het er nu voor, van 0 tot 10?', textEn: 'How does it stand now, from 0 to 10?' }],
} as const satisfies StatementScale;

/** Two faces for a parent, with a line if they like (R40). */
export const FACES = [
  { code: 'HAPPY', text: 'Dit hielp ons.', textEn: 'This helped us.' },
  { code: 'UNHAPPY', text: 'Dit hielp ons niet.', textEn: 'This did not help us.' },
] as const satisfies readonly Worded[];
export type Face = (typeof FACES)[number]['code'];
export const FACE_CODES = codesOf<Face>(FACES);

/** Goal attainment scaling, said together (R40). */
export const ATTAINMENT: readonly ScalePoint[] = [
  { value: -2, text: 'veel minder dan we hoopten', textEn: 'much less than we hoped' },
  { value: -1, text: 'minder dan we hoopten', textEn: 'less than we hoped' },
  { value: 0, text: 'zoals we hoopten', textEn: 'as we hoped' },
  { value: 1, text: 'meer dan we hoopten', textEn: 'more than we hoped' },
  { value: 2, text: 'veel meer dan we hoopten', textEn: 'much more than we hoped' },
];

/** How sure one is that heavier help was not needed (X12). */
export const SURENESS: readonly ScalePoint[] = [
  { value: 1, text: 'een vermoeden', textEn: 'a hunch' },
  { value: 2, text: 'een beetje zeker', textEn: 'a little sure' },
  { value: 3, text: 'redelijk zeker', textEn: 'fairly sure' },
  { value: 4, text: 'zeker', textEn: 'sure' },
  { value: 5, text: 'heel zeker', textEn: 'very sure' },
];

/** Which help would have come, or came too late (X12). */
export const HELP = [
  { code: 'YOUTH_CARE', text: 'jeugdhulp voor kind of gezin', textEn: 'youth care for child or family' },
  { code: 'ASSESSMENT', text: 'onderzoek of diagnostiek', textEn: 'an assessment or diagnosis' },
  { code: 'DAY_TREATMENT', text: 'dagbehandeling', textEn: 'day treatment' },
  { code: 'SPECIAL_EDUCATION', text: 'speciaal onderwijs', textEn: 'special education' },
  { code: 'OTHER_PLACE', text: 'een andere groep, school of opvang', textEn: 'another group, school or childcare' },
  { code: 'OTHER', text: 'iets anders', textEn: 'something else' },
] as const satisfies readonly Worded[];
export type Help = (typeof HELP)[number]['code'];
export const HELP_CODES = codesOf<Help>(HELP);

/** What became of it after six and after twelve months (X12). */
export const LOOK_BACK_OUTCOMES = [
  { code: 'REFERRED', text: 'toch verwezen', textEn: 'referred after all' },
  { code: 'STILL_HERE', text: 'nog steeds hier', textEn: 'still here' },
  { code: 'UNKNOWN', text: 'onbekend', textEn: 'unknown' },
] as const satisfies readonly Worded[];
export type LookBackOutcome = (typeof LOOK_BACK_OUTCOMES)[number]['code'];
export const LOOK_BACK_CODES = codesOf<LookBackOutcome>(LOOK_BACK_OUTCOMES);

/** Sentences that stand on every form: of whom it is (K4), and what an estimate is (X12). */
export const SENTENCES = {
  ownMarks: {
    code: 'OWN_MARKS',
    text: 'Dit is van jou. Je leidinggevende ziet het niet, en het is geen beoordeling. Alleen gemiddelden van vijf of meer mensen samen worden getoond.',
    textEn: 'This is yours. Your manager does not see it, and it is no appraisal. Only averages of five or more people together are shown.',
  },
  estimate: { code: 'ESTIMATE', text: 'Dit is een schatting, geen bewijs.', textEn: 'This is an estimate, no proof.' },
} as const satisfies Record<string, Worded>;

/** When marks are asked, and how long they can be put right. Days, and months of the calendar. */
export const TERMS = {
  /** The start can be marked until so many days after the first visit; later it is no start any more. */
  startDays: 28,
  /** The end can be marked from so many days before the planned end until so many after the end. */
  endDaysBefore: 14,
  endDaysAfter: 28,
  /** Three months after the end, from a week before until two months later (R40). */
  afterMonths: 3,
  afterDaysBefore: 7,
  afterDaysOpen: 60,
  /** A meeting is marked within so many days. */
  meetingDays: 28,
  /** A set of marks can be put right until so many days after it was given; a first measure is not rewritten later. */
  correctionDays: 14,
} as const;
