import guardianHeaders from './roster-guardian-headers.json' with { type: 'json' };
import headers from './roster-headers.json' with { type: 'json' };

/** The fields of a childcare roster, in the order of the template. One row is one placement of one child. */
export const ROSTER_FIELDS = [
  'childKey',
  'fullName',
  'callName',
  'givenNames',
  'initials',
  'familyNamePrefix',
  'familyName',
  'birthDate',
  'sex',
  'locationLrk',
  'locationName',
  'groupName',
  'startsOn',
  'endsOn',
  'languages',
  'veIndication',
  'veIndicatedBy',
  'veFrom',
  'veUntil',
  'veProgramme',
  'veMonth',
  'veHours',
  'guardian1Name',
  'guardian1Email',
  'guardian1Phone',
  'guardian1Relation',
  'guardian1Authority',
  'guardian1AuthorityProvenOn',
  'guardian2Name',
  'guardian2Email',
  'guardian2Phone',
  'guardian2Relation',
  'guardian2Authority',
  'guardian2AuthorityProvenOn',
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Fields of one of the two guardians, without the guardian in front. */
export type GuardianPart = 'Name' | 'Email' | 'Phone' | 'Relation' | 'Authority' | 'AuthorityProvenOn';
export type GuardianSlot = 'guardian1' | 'guardian2';

/** Words without accents and capitals, to compare what people spell differently. */
export function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A heading without accents, capitals, spaces and signs, so that *E-mail (ouder 1)* and *email ouder1* are one. */
export function headingKey(heading: string): string {
  return plain(heading).replace(/[^\p{L}\p{N}]/gu, '');
}

const FIELD_BY_HEADING: ReadonlyMap<string, RosterField> = new Map([...childHeadings(), ...guardianHeadings()]);

/** The field a heading means, by its label or a synonym; undefined when we do not know it. */
export function fieldOfHeading(heading: string): RosterField | undefined {
  return FIELD_BY_HEADING.get(headingKey(heading));
}

/** Whether a column holds a BSN, onderwijsnummer or ECK iD by its heading: never taken, whatever the mapping says (R3, R4). */
export function isPersonNumberHeading(heading: string): boolean {
  const spaced = plain(heading).replaceAll('.', '');
  return /(^|[^a-z])(bsn|pgn|sofi)/.test(spaced) || /burgerservice|sofinummer|onderwijsn|persoonsgebondennummer|eckid|socialsecurity/.test(headingKey(heading));
}

function childHeadings(): readonly (readonly [string, RosterField])[] {
  return Object.entries(headers).flatMap(([field, synonyms]) => synonyms.map((synonym) => [headingKey(synonym), field as RosterField] as const));
}

/** Both orders occur: *ouder 1 e-mail* and *e-mail ouder 1*. */
function guardianHeadings(): readonly (readonly [string, RosterField])[] {
  return Object.entries(guardianHeaders.who).flatMap(([slot, people]) =>
    Object.entries(guardianHeaders.what).flatMap(([part, words]) =>
      people.flatMap((person) =>
        words.flatMap((word) => [
          [headingKey(`${person}${word}`), `${slot}${part}` as RosterField] as const,
          [headingKey(`${word}${person}`), `${slot}${part}` as RosterField] as const,
        ]),
      ),
    ),
  );
}
