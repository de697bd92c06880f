import { graphql, type ResultOf } from '../session/graphql.js';

/** One category of a part as any of the three readers gets it: facts and levels of the record, strengths, words, what is needed. */
export const sectionFields = graphql(`
  fragment SectionFields on HandoverSection {
    category
    facts { key value source { kind on } }
    strengths { text source { kind on } }
    notes { text source { kind on } }
    concerns { text source { kind on } }
    levels { domain line state step certainty observedOn raterRole }
  }
`);

/** The same words without where they come from: as they were, beside as they are (H9). */
export const wordsFields = graphql(`
  fragment WordsFields on HandoverSection {
    category
    facts { key value }
    strengths { text }
    notes { text }
    concerns { text }
    levels { domain line state step certainty observedOn raterRole }
  }
`);

/** The parents' or the child's own words (R11). */
export const viewFields = graphql(`
  fragment ViewFields on ParentView { id voice part relation text writtenOn own }
`);

/** Something that happened to a handover (H6, X5). */
export const eventFields = graphql(`
  fragment EventFields on HandoverEvent { id kind happenedOn role organisation person parts }
`);

/** The conversation with its agreements (R14, H5). */
export const talkFields = graphql(`
  fragment TalkFields on HandoverConversation {
    form plannedOn plannedTime heldOn senderPeople receiverPeople parentsInvited parentsPresent
    agreements { who what until }
  }
`);

export type ToldSection = ResultOf<typeof sectionFields>;
/** A section without its sources; every section is one. */
export type ToldWords = ResultOf<typeof wordsFields>;
export type ToldView = ResultOf<typeof viewFields>;
export type ToldEvent = ResultOf<typeof eventFields>;
export type ToldTalk = ResultOf<typeof talkFields>;
export type ToldLine = ToldSection['strengths'][number];
export type ToldFact = ToldWords['facts'][number];
export type ToldLevel = ToldSection['levels'][number];
export type PartKind = ToldEvent['parts'][number];
export type Category = ToldSection['category'];

/** A place: location and organisation. */
export interface ToldPlace {
  locationName: string;
  organisationName: string;
}

/** One part with the words beside it. */
export interface ToldPart {
  part: PartKind;
  sections: readonly ToldWords[];
  views: readonly ToldView[];
}

/** The document, the same for who makes it, for the parents and for the school (X3). */
export interface ToldDocument {
  /** The child's call name. */
  child: string;
  sender?: ToldPlace | null;
  receiver?: ToldPlace | null;
  /** 0 while it was never frozen: then it is a draft. */
  issue: number;
  /** SHA-256 of the ordered part hashes, in hex. */
  hash?: string | null;
  /** Calendar date it was frozen, or sent. */
  day?: string | null;
  parts: readonly ToldPart[];
  /** Words beside the whole. */
  views: readonly ToldView[];
  /** Programme and duration of VE go by law, on a paper of their own (R8). */
  hasVe: boolean;
}

/** Whether a section says anything at all. */
export function saysSomething({ facts, strengths, notes, concerns, levels }: ToldWords): boolean {
  return facts.length + strengths.length + notes.length + concerns.length + levels.length > 0;
}
