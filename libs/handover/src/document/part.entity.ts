import { type CalendarDate, type Id, holdsPersonNumber } from '#kernel';
import type { Certainty, DevelopmentDomain, Sight } from '#development';

/** The seven parts of the document, in the order of the page: the child first, what is hard last (design 6). */
export const PART_KINDS = ['PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT', 'HOME', 'SUPPORT', 'HEALTH'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** *Kern*: who the child is, what it loves, what works, and the four domains. */
export const CORE_PARTS = ['PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT'] as const satisfies readonly PartKind[];

/** Special category of personal data: always a tick of its own (R12). */
export const HEALTH_PART = 'HEALTH' satisfies PartKind;

/** The categories of R12 that parts consist of; VE, parents' view and child's contribution have a place of their own. */
export const CATEGORIES = [
  'PERSON',
  'ATTENDANCE',
  'INTERESTS_AND_TALENTS',
  'WHAT_WORKS',
  'PEDAGOGICAL_APPROACH',
  'LANGUAGE',
  'MATHEMATICS',
  'MOTOR',
  'SOCIAL_EMOTIONAL',
  'PLAY_AND_WORK',
  'SELF_RELIANCE',
  'HOME_LANGUAGES',
  'HOME_SITUATION',
  'SUPPORT_QUESTION',
  'INVOLVED_PROFESSIONALS',
  'HEALTH',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Which categories stand in which part, in order. */
export const SECTIONS_OF: Readonly<Record<PartKind, readonly Category[]>> = {
  PERSON: ['PERSON', 'ATTENDANCE'],
  INTERESTS: ['INTERESTS_AND_TALENTS'],
  WHAT_WORKS: ['WHAT_WORKS', 'PEDAGOGICAL_APPROACH'],
  DEVELOPMENT: ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL', 'PLAY_AND_WORK', 'SELF_RELIANCE'],
  HOME: ['HOME_LANGUAGES', 'HOME_SITUATION'],
  SUPPORT: ['SUPPORT_QUESTION', 'INVOLVED_PROFESSIONALS'],
  HEALTH: ['HEALTH'],
};

/** Categories that carry a strength or interest before any concern is sent (R12). */
export const STRENGTHS_FIRST: readonly Category[] = ['INTERESTS_AND_TALENTS', 'WHAT_WORKS', 'LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'];

/** Where a value came from (H2): a rating, a strength, a language at home, the record, the placement, or typed by a colleague. */
export const SOURCE_KINDS = ['RATING', 'STRENGTH', 'LANGUAGE', 'RECORD', 'PLACEMENT', 'TYPED'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The source of a value; `id` is the row it was taken from, `on` the day it says. */
export interface Source {
  readonly kind: SourceKind;
  readonly id: Id | null;
  readonly on: CalendarDate | null;
}

/** One line of text with its source. */
export interface DocumentLine {
  readonly text: string;
  readonly source: Source;
}

/** A named value with its source: names, dates, languages, places. */
export interface Fact {
  readonly key: FactKey;
  readonly value: string;
  readonly source: Source;
}
export const FACT_KEYS = ['CALL_NAME', 'GIVEN_NAMES', 'FAMILY_NAME', 'BIRTH_DATE', 'PLACE', 'GROUP', 'SINCE', 'LANGUAGE'] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** A level as it goes along: what was last seen on one line, by which role, when. Never a mark. */
export interface DocumentLevel {
  readonly domain: DevelopmentDomain;
  readonly line: string;
  readonly step: number;
  readonly sight: Sight;
  readonly certainty: Certainty;
  readonly observedOn: CalendarDate;
  readonly raterRole: string;
}

/** One category in a part: facts and levels from the record, then strengths, words and concerns; strengths always first. */
export interface Section {
  readonly category: Category;
  readonly facts: readonly Fact[];
  readonly strengths: readonly DocumentLine[];
  readonly notes: readonly DocumentLine[];
  readonly concerns: readonly DocumentLine[];
  readonly levels: readonly DocumentLevel[];
}

/** The content of a part: what is frozen as canonical JSON. */
export interface PartContent {
  readonly sections: readonly Section[];
}

/** How many characters of running text a part holds, so that the whole fits on two A4 (H4). */
export const MOST_CHARACTERS: Readonly<Record<PartKind, number>> = {
  PERSON: 200,
  INTERESTS: 500,
  WHAT_WORKS: 700,
  DEVELOPMENT: 2400,
  HOME: 500,
  SUPPORT: 600,
  HEALTH: 400,
};

/** How many characters one line holds, and how many lines a list in a section. */
export const MOST_LINE = 300;
export const MOST_LINES = 6;

/** An empty section of a category. */
export function emptySection(category: Category): Section {
  return { category, facts: [], strengths: [], notes: [], concerns: [], levels: [] };
}

const linesOf = ({ sections }: PartContent): DocumentLine[] => sections.flatMap(({ strengths, notes, concerns }) => [...strengths, ...notes, ...concerns]);

/** Characters of running text in a part; facts and levels take a fixed place and do not count. */
export function charactersIn(content: PartContent): number {
  return linesOf(content).reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether a BSN, onderwijsnummer or ECK iD was typed into a part: those never go along (R4). */
export function tellsPersonNumber(content: PartContent): boolean {
  return [...linesOf(content).map(({ text }) => text), ...content.sections.flatMap(({ facts }) => facts.map(({ value }) => value))].some(holdsPersonNumber);
}

/** Categories that still need a strength, when a concern stands anywhere (R12); empty when the document may go to the parents. */
export function missingStrengths(parts: readonly PartContent[]): Category[] {
  const sections = parts.flatMap((part) => part.sections);
  if (!sections.some(({ concerns }) => concerns.length > 0)) return [];
  return STRENGTHS_FIRST.filter((category) => !sections.some((section) => section.category === category && section.strengths.length > 0));
}

/** Whether a support question is written down: the earlier date counts, and a conversation is required (R13, R14). */
export function asksForSupport({ sections }: PartContent): boolean {
  return sections.some(({ category, notes, concerns }) => category === 'SUPPORT_QUESTION' && notes.length + concerns.length > 0);
}

/** Whether a part says anything at all; an empty part is not offered. */
export function saysSomething({ sections }: PartContent): boolean {
  return sections.some(({ facts, strengths, notes, concerns, levels }) => facts.length + strengths.length + notes.length + concerns.length + levels.length > 0);
}

/** The states of a level that goes along; *nog niet gekeken* is the absence of one (X23). */
export const LEVEL_STATES = ['DOUBT', 'DEVELOPING', 'SEEN'] as const;
export type LevelState = (typeof LEVEL_STATES)[number];

/** Doubt comes before sight. */
export function levelState({ certainty, sight }: Pick<DocumentLevel, 'certainty' | 'sight'>): LevelState {
  return certainty === 'DOUBT' ? 'DOUBT' : sight;
}
