import type { CalendarDate } from '#kernel';
import { DEVELOPMENT_DOMAINS, type DevelopmentDomain, type Framework, type KnownLevel, type Profile } from '#development';
import {
  type Category,
  type DocumentLevel,
  type DocumentLine,
  emptySection,
  type Fact,
  type FactKey,
  MOST_LINE,
  PART_KINDS,
  type PartContent,
  type PartKind,
  type Section,
  SECTIONS_OF,
  type Source,
  type SourceKind,
} from './part.entity.js';

/** What the record knows of a child, to fill a draft with (H2). */
export interface KnownOfChild {
  readonly callName: string;
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly birthDate: CalendarDate;
  readonly locationName: string;
  readonly groupName: string;
  readonly placementId: string | null;
  readonly since: CalendarDate | null;
  readonly languages: readonly string[];
  readonly profile: Profile;
}

/** How many seen steps stand first in a domain. */
const STRENGTHS_PER_DOMAIN = 2;

const source = (kind: SourceKind, id: string | null = null, on: CalendarDate | null = null): Source => ({ kind, id, on });
const fact = (key: FactKey, value: string | null, from: Source): Fact[] => (value ? [{ key, value, source: from }] : []);

/** Fills all seven parts with what is known, each value with its source; nothing is made up, what is not known stays empty. */
export function prefill(known: KnownOfChild, framework: Framework): Map<PartKind, PartContent> {
  const filled = new Map<Category, Partial<Section>>([
    ['PERSON', { facts: personFacts(known) }],
    ['ATTENDANCE', { facts: attendanceFacts(known) }],
    ['INTERESTS_AND_TALENTS', { strengths: strengthLines(known.profile, ['LOVES', 'PROUD_OF']) }],
    ['WHAT_WORKS', { strengths: strengthLines(known.profile, ['CALMED_BY', 'WORKS']) }],
    ['HOME_LANGUAGES', { facts: known.languages.flatMap((language) => fact('LANGUAGE', language, source('LANGUAGE'))) }],
    ...DEVELOPMENT_DOMAINS.map((domain): [Category, Partial<Section>] => [domain, domainSection(domain, known.profile.levels, framework)]),
  ]);
  const section = (category: Category): Section => ({ ...emptySection(category), ...filled.get(category) });
  return new Map(PART_KINDS.map((kind) => [kind, { sections: SECTIONS_OF[kind].map(section) }]));
}

function personFacts({ callName, givenNames, familyName, birthDate }: KnownOfChild): Fact[] {
  const record = source('RECORD');
  return [
    ...fact('CALL_NAME', callName, record),
    ...fact('GIVEN_NAMES', givenNames, record),
    ...fact('FAMILY_NAME', familyName, record),
    ...fact('BIRTH_DATE', birthDate, record),
  ];
}

function attendanceFacts({ locationName, groupName, since, placementId }: KnownOfChild): Fact[] {
  const placement = source('PLACEMENT', placementId, since);
  return [...fact('PLACE', locationName, placement), ...fact('GROUP', groupName, placement), ...fact('SINCE', since, placement)];
}

function strengthLines({ strengths }: Profile, kinds: readonly string[]): DocumentLine[] {
  return strengths.filter(({ kind }) => kinds.includes(kind)).map(({ id, text }) => ({ text, source: source('STRENGTH', id) }));
}

function domainSection(domain: DevelopmentDomain, known: readonly KnownLevel[], framework: Framework): Partial<Section> {
  const lines = framework.lines.filter((line) => line.domain === domain);
  const levels = lines.flatMap(({ code }) => known.filter((level) => level.line === code).map((level) => documentLevel(domain, level)));
  const strengths = lines.flatMap((line) => {
    const level = levels.find((entry) => entry.line === line.code && entry.sight === 'SEEN' && entry.certainty !== 'DOUBT');
    const step = line.steps.find(({ number }) => number === level?.step);
    return level && step ? [{ text: step.description.slice(0, MOST_LINE), source: source('RATING', null, level.observedOn) }] : [];
  });
  return { levels, strengths: strengths.slice(0, STRENGTHS_PER_DOMAIN) };
}

function documentLevel(domain: DevelopmentDomain, { line, step, sight, certainty, observedOn, raterRole }: KnownLevel): DocumentLevel {
  return { domain, line, step, sight, certainty, observedOn, raterRole };
}
