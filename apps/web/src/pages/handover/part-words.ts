import { asItReads } from '#words';
import { saysSomething, type Category, type ToldDocument, type ToldSection } from '../../handover/told.js';
import type { DraftPart, Handover } from './handover.query.js';

/** The three lists of a section, strengths first (R12). */
export const lists = ['strengths', 'notes', 'concerns'] as const;
export type ListName = (typeof lists)[number];

/** The typed words of one section. */
export type SectionWords = Record<ListName, string[]>;

/** The typed words of a part; facts and levels come from the record and are not typed. */
export interface PartWords {
  /** The version of the part at the server these words go on from. */
  version: number;
  sections: Partial<Record<Category, SectionWords>>;
  /** What was said at that version, of words kept on this device: what still says so is no change of one's own. */
  since?: string;
}

/** The words of a part as the server has them. */
export function wordsOf({ version, sections }: DraftPart): PartWords {
  return { version, sections: Object.fromEntries(sections.map((section) => [section.category, textsOf(section)])) };
}

function textsOf(section: ToldSection): SectionWords {
  return { strengths: textsIn(section.strengths), notes: textsIn(section.notes), concerns: textsIn(section.concerns) };
}

const textsIn = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

/** What is sent: lines without words are left out, and no line stands twice in a list. */
export function sentSections({ sections }: PartWords) {
  return (Object.entries(sections) as [Category, SectionWords][]).map(([category, words]) => ({
    category,
    strengths: said(words.strengths),
    notes: said(words.notes),
    concerns: said(words.concerns),
  }));
}

function said(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => asItReads(text).trim()).filter((text) => text !== ''))];
}

/** Characters of running text, as the server counts them. */
export function charactersIn(words: PartWords): number {
  return sentSections(words)
    .flatMap(({ strengths, notes, concerns }) => [...strengths, ...notes, ...concerns])
    .reduce((sum, text) => sum + text.length, 0);
}

/** What a part says, to compare and to send. */
export function saidIn(words: PartWords): string {
  return JSON.stringify(sentSections(words));
}

/** Whether two states of a part say the same, whatever their version. */
export function saysTheSame(one: PartWords, other: PartWords): boolean {
  return saidIn(one) === saidIn(other);
}

/** Whether a colleague went on from words that nothing was added to here: theirs stand, and there is nothing to choose. */
export function isLeftBehind(own: PartWords, there: PartWords): boolean {
  return own.version < there.version && own.since === saidIn(own);
}

/** The document as it stands: the draft, or the issue that lies before the parents. */
export function documentOf(handover: Handover, child: string): ToldDocument {
  const { sender, receiver, issue, frozen, state, parts, views, warmReasons, replacement } = handover;
  const isDraft = state === 'DRAFT';
  return {
    child,
    sender,
    receiver,
    issue: isDraft ? 0 : issue,
    hash: isDraft ? null : frozen?.hash,
    day: frozen?.madeOn,
    // while something is put right the school, and so the document, has what stood there before
    parts: parts
      .map(({ part, sections }) => ({ part, sections: replacement?.changes.find((change) => change.part === part)?.before ?? sections }))
      .filter(({ sections }) => sections.some(saysSomething))
      .map(({ part, sections }) => ({ part, sections, views: views.filter((view) => view.part === part) })),
    views: views.filter(({ part }) => part === null),
    hasVe: warmReasons.includes('VE'),
  };
}
