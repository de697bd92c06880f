import type { CalendarDate, Id } from '#kernel';
import type { BundleState } from '../states/bundle.states.js';

/** What can stand in a bundle: support with its steps, needs, goals and actions; the OPP; the parents' own words. */
export const BUNDLE_DOCUMENTS = ['SUPPORT', 'OPP', 'PARENTS'] as const;
export type BundleDocument = (typeof BUNDLE_DOCUMENTS)[number];

/** That a bundle was made, and where it went. */
export interface Bundle {
  readonly id: Id;
  readonly state: BundleState;
  /** Who reads it next, in words: the desk of which SWV, how many people (P9). */
  readonly readers: string;
  readonly documents: readonly BundleDocument[];
  /** SHA-256 of what stands in it. */
  readonly mark: string;
  readonly madeOn: CalendarDate;
  readonly handedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  readonly version: number;
}

/** A line of a document: what it is called, and what stands there. */
export interface BundleLine {
  readonly name: string;
  readonly text: string;
}

/** One document of a bundle: of which plan or version it is, and its lines, in the order of paper. */
export interface BundleSection {
  readonly document: BundleDocument;
  readonly heading: string;
  readonly of: string;
  readonly lines: readonly BundleLine[];
}

/**
 * What stands in a bundle, fixed on the day it was made. Only these fields exist: no BSN, onderwijsnummer or ECK iD (R4), no bank number, no test
 * at the end of primary school, nothing of secondary school (R32); what somebody typed of it into a sentence is looked for (`stripped.ts`).
 */
export interface BundleContent {
  readonly madeOn: CalendarDate;
  readonly organisation: string;
  readonly location: string;
  readonly readers: string;
  readonly child: { readonly name: string; readonly birthDate: CalendarDate | null };
  readonly sections: readonly BundleSection[];
}
