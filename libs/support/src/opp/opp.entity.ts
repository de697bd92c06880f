import { type CalendarDate, compareDates, type Id } from '#kernel';

/** From this day on a pupil is heard on the OPP (hoorrecht; domain 3.3). */
export const HEARING_SINCE: CalendarDate = '2025-08-01';

/** How a child was heard, or why not: on a day and in what way, it would rather not, or it is not able to, with how one tried. */
export type Hearing =
  | { readonly kind: 'HEARD'; readonly on: CalendarDate; readonly how: string }
  | { readonly kind: 'DECLINED'; readonly on: CalendarDate; readonly how: string }
  | { readonly kind: 'NOT_ABLE'; readonly on: CalendarDate; readonly how: string };

/** By which name what is sealed of one version is known: sealed for another it does not open. */
export const versionRow = (oppId: Id, number: number): string => `${oppId}#${number}`;

/** What parents with authority said of the handelingsdeel; nothing else of an OPP asks their consent. */
export interface ActionPartAnswer {
  readonly agrees: boolean;
  readonly on: CalendarDate;
  /** The hash of the handelingsdeel they read; another text asks again. */
  readonly partHash: string;
}

/** A version of an OPP as it stands before it is established (R28). Texts are there or not; what they say is nobody's rule. */
export interface OppVersion {
  readonly outflow: string | null;
  readonly reasons: string | null;
  readonly stimulating: number;
  readonly hindering: number;
  readonly actionPart: string | null;
  readonly actionPartHash: string | null;
  readonly talkedOverOn: CalendarDate | null;
  readonly hearing: Hearing | null;
  /** One for each parent with authority; null while somebody did not answer. */
  readonly answers: readonly (ActionPartAnswer | null)[];
  /** Why it is established all the same, for everybody to read; only without consent. */
  readonly withoutConsentBecause: string | null;
}

/** What is missing before an OPP is established, in the order of the page. */
export const OPP_GAPS = ['OUTFLOW', 'REASONS', 'STIMULATING', 'HINDERING', 'ACTION_PART', 'TALK', 'HEARING', 'CONSENT', 'WRITTEN_REASON'] as const;
export type OppGap = (typeof OPP_GAPS)[number];

/** R28: whether all parents with authority agree to this very handelingsdeel. Nobody to ask is no consent. */
export function isAgreed({ answers, actionPartHash }: Pick<OppVersion, 'answers' | 'actionPartHash'>): boolean {
  return answers.length > 0 && answers.every((answer) => answer !== null && answer.agrees && answer.partHash === actionPartHash);
}

/** R28: what is missing to establish a version on a day, with consent, or without it and with a written reason. */
export function oppGaps(version: OppVersion, on: CalendarDate, how: 'WITH_CONSENT' | 'WITHOUT_CONSENT' = 'WITH_CONSENT'): OppGap[] {
  const missing: Record<OppGap, boolean> = {
    OUTFLOW: !said(version.outflow),
    REASONS: !said(version.reasons),
    STIMULATING: version.stimulating < 1,
    HINDERING: version.hindering < 1,
    ACTION_PART: !said(version.actionPart),
    TALK: version.talkedOverOn === null,
    HEARING: compareDates(on, HEARING_SINCE) >= 0 && !said(version.hearing?.how ?? null),
    CONSENT: how === 'WITH_CONSENT' && !isAgreed(version),
    WRITTEN_REASON: how === 'WITHOUT_CONSENT' && !said(version.withoutConsentBecause),
  };
  return OPP_GAPS.filter((gap) => missing[gap]);
}

const said = (text: string | null): boolean => text !== null && text.trim().length > 0;
