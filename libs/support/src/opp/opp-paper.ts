import { type CalendarDate, fingerprint } from '#kernel';
import { Paper } from '#platform';
import { type Locale, type MessageKey, sentence } from '#words';
import type { Action } from '../action/action.entity.js';
import type { Goal } from '../goal/goal.entity.js';
import type { Need, NeedKind } from '../need/need.entity.js';
import type { OppPaperKind } from './opp-paper.type.js';
import type { OppPage } from './opp.service.js';

/** What stands on paper of an OPP. */
export interface OnPaper {
  readonly childName: string;
  readonly opp: OppPage;
  readonly needs: readonly Need[];
  readonly goals: readonly Goal[];
  readonly actions: readonly Action[];
}

/** For whom and when. */
interface PaperOf {
  readonly kind: OppPaperKind;
  readonly locale: Locale;
  readonly madeOn: CalendarDate;
}

/** Sixteen signs by which the same text of the same version is known again. */
export function markOf({ opp, needs, goals, actions }: OnPaper, kind: OppPaperKind): string {
  const { id, number, state, outflow, reasons, actionPart, hearingHow, withoutConsent } = opp;
  return fingerprint({ id, number, state, actionPart, goals, actions, ...(kind === 'WHOLE' ? { outflow, reasons, hearingHow, withoutConsent, needs } : {}) }).slice(0, 16);
}

/** An OPP on A4, what helps first (X17): strengths, needs, what hinders, perspective, handelingsdeel, the child's own words, agreement, looks back. */
export async function oppPaper(on: OnPaper, { kind, locale, madeOn }: PaperOf): Promise<Buffer> {
  const { opp, childName } = on;
  const say = (key: MessageKey, params: Record<string, string | number | Date> = {}) => sentence(locale, key, params);
  const title = say(`opp.paper.title.${kind}`);
  const mark = markOf(on, kind);
  const paper = new Paper({
    title,
    language: locale === 'nl' ? 'nl-NL' : 'en-GB',
    author: opp.organisationName,
    madeOn,
    footer: (page, pages) => say('opp.paper.footer', { number: opp.number, mark, page, pages }),
  });
  const sheet = new Sheet(paper, say);
  paper.heading(1, title);
  sheet.facts([
    ['child', childName],
    ['school', `${opp.locationName}, ${opp.organisationName}`],
    ['version', say('opp.paper.versionOn', { number: opp.number, state: say(`opp.state.${opp.state}`), day: dayOf(madeOn) })],
    ['need', say('opp.paper.day', { day: dayOf(opp.needOn) })],
  ]);
  if (kind === 'WHOLE') {
    for (const need of ['STIMULATING', 'NEED', 'HINDERING'] as const) sheet.needs(need, on.needs);
    sheet.part('outflow', opp.outflow);
    sheet.part('reasons', opp.reasons);
  }
  sheet.part('actionPart', opp.actionPart);
  sheet.goals(on.goals.filter(({ state }) => state === 'OPEN'));
  sheet.actions(on.actions.filter(({ endedOn }) => endedOn === null));
  if (kind === 'WHOLE') sheet.hearing(opp);
  sheet.agreement(opp);
  sheet.lookBacks(opp);
  sheet.signatures();
  return paper.done();
}

type Say = (key: MessageKey, params?: Record<string, string | number | Date>) => string;

/** The parts of an OPP, each under its own heading; what was not written says so, so that nobody thinks a page is missing. */
class Sheet {
  constructor(
    private readonly paper: Paper,
    private readonly say: Say,
  ) {}

  facts(rows: readonly (readonly ['child' | 'school' | 'version' | 'need', string])[]): void {
    this.paper.table({ head: [this.say('opp.paper.about'), ''], widths: [1, 3], rows: rows.map(([key, text]) => [this.say(`opp.paper.${key}`), text]) });
  }

  needs(kind: NeedKind, needs: readonly Need[]): void {
    const own = needs.filter((need) => need.kind === kind);
    this.paper.heading(2, this.say(`opp.needs.${kind}`));
    if (own.length === 0) return this.paper.paragraph(this.say('opp.paper.nothing'));
    for (const { starter, text } of own) this.paper.paragraph(`– ${starter ? `${this.say(`opp.starter.${starter}`)} ` : ''}${text ?? ''}`);
  }

  part(key: 'outflow' | 'reasons' | 'actionPart', text: string | null): void {
    this.paper.heading(2, this.say(`opp.part.${key}`));
    this.paper.paragraph(text ?? this.say('opp.paper.nothing'));
  }

  goals(goals: readonly Goal[]): void {
    if (goals.length === 0) return;
    const head = [this.say('opp.paper.goal'), this.say('opp.paper.now'), this.say('opp.paper.seenBy'), this.say('opp.paper.look')];
    this.paper.heading(2, this.say('opp.paper.goals'));
    this.paper.table({ head, widths: [3, 3, 3, 2], rows: goals.map(({ aim, nowIs, seenBy, lookOn }) => [aim ?? '', nowIs ?? '', seenBy ?? '', this.day(lookOn)]) });
  }

  actions(actions: readonly Action[]): void {
    if (actions.length === 0) return;
    const head = [this.say('opp.paper.what'), this.say('opp.paper.who'), this.say('opp.paper.where'), this.say('opp.paper.until')];
    this.paper.heading(2, this.say('opp.paper.actions'));
    this.paper.table({ head, widths: [4, 3, 2, 2], rows: actions.map(({ what, doer, setting, untilOn }) => [what ?? '', this.say(`opp.doer.${doer}`), this.say(`opp.setting.${setting}`), this.day(untilOn)]) });
  }

  hearing({ hearing, heardOn, hearingHow }: OppPage): void {
    this.paper.heading(2, this.say('opp.paper.hearing'));
    if (!hearing || !heardOn) return this.paper.paragraph(this.say('opp.paper.notYet'));
    this.paper.paragraph(this.say(`opp.hearing.${hearing}.on`, { day: dayOf(heardOn) }));
    if (hearingHow) this.paper.paragraph(hearingHow);
  }

  agreement({ talkedOverOn, answered, agreed, withConsent, withoutConsent, establishedOn }: OppPage): void {
    this.paper.heading(2, this.say('opp.paper.agreement'));
    this.paper.paragraph(talkedOverOn ? this.say('opp.paper.talkedOver', { day: dayOf(talkedOverOn) }) : this.say('opp.paper.notTalkedOver'));
    this.paper.paragraph(this.say('opp.paper.answers', { answered, agreed }));
    if (establishedOn) this.paper.paragraph(this.say(withConsent ? 'opp.paper.withConsent' : 'opp.paper.withoutConsent', { day: dayOf(establishedOn) }));
    if (withoutConsent) this.paper.paragraph(this.say('opp.paper.because', { reason: withoutConsent }));
  }

  lookBacks({ lookBacks }: OppPage): void {
    if (lookBacks.length === 0) return;
    const head = [this.say('opp.paper.lookedOn'), this.say('opp.paper.with'), this.say('opp.paper.line')];
    this.paper.heading(2, this.say('opp.paper.lookBacks'));
    this.paper.table({ head, widths: [2, 2, 5], rows: lookBacks.map(({ onDate, withChild, line }) => [this.day(onDate), this.say(withChild ? 'opp.with.child' : 'opp.with.parents'), line ?? '']) });
  }

  /** Lines for a pen, for who signs on paper. */
  signatures(): void {
    this.paper.heading(2, this.say('opp.paper.signatures'));
    const line = '\n\n';
    const rows = (['parent', 'parentToo', 'forSchool'] as const).map((who) => [this.say(`opp.paper.${who}`), line, line]);
    this.paper.table({ head: [this.say('opp.paper.signer'), this.say('opp.paper.signature'), this.say('opp.paper.signedOn')], widths: [3, 4, 2], rows });
  }

  private day(day: CalendarDate): string {
    return this.say('opp.paper.day', { day: dayOf(day) });
  }
}

const dayOf = (day: CalendarDate): Date => new Date(`${day}T12:00:00Z`);
