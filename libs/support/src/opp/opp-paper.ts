import type { CalendarDate } from '#kernel';
import { Paper } from '#platform';
import type { MessageKey } from '#words';
import type { Action } from '../action/action.entity.js';
import type { Drawing } from '../drawing/drawing.service.js';
import { type Goal, numberOf } from '../goal/goal.entity.js';
import type { Need, NeedKind } from '../need/need.entity.js';
import { dayOf, inFull, markOf, paperLanguage, say } from '../paper/wording.js';
import type { Plan } from '../plan/plan-reader.js';
import type { OppPaperKind } from './opp-paper.type.js';
import type { OppPage } from './opp.service.js';

/** What stands on paper of an OPP. */
export interface OnPaper extends Plan {
  readonly childName: string;
  readonly opp: OppPage;
  /** With which the child was heard; it stands on the whole alone. */
  readonly drawing: Drawing | null;
}

/** For whom and when. */
interface PaperOf {
  readonly kind: OppPaperKind;
  readonly madeOn: CalendarDate;
}

/** The mark of all that stands on it; nothing of who asks, so that two who hold the same paper read the same mark. */
export function oppMark({ childName, opp, drawing, needs, goals, actions }: OnPaper, kind: OppPaperKind): string {
  const { id, number, state, needOn, actionPart, talkedOverOn, answered, agreed, withConsent, withoutConsent, establishedOn, lookBacks } = opp;
  const { outflow, reasons, hearing, heardOn, hearingHow } = opp;
  return markOf({
    ...{
      id,
      childName,
      number,
      state,
      needOn,
      actionPart,
      goals,
      actions,
      talkedOverOn,
      answered,
      agreed,
      withConsent,
      withoutConsent,
      establishedOn,
      lookBacks,
    },
    ...(kind === 'WHOLE' && { outflow, reasons, hearing, heardOn, hearingHow, needs, ...(drawing && { drawing }) }),
  });
}

/** An OPP on A4, what helps first (X17): strengths, needs, what hinders, perspective, handelingsdeel, the child's own words, agreement, looks back. */
export async function oppPaper(on: OnPaper, { kind, madeOn }: PaperOf): Promise<Buffer> {
  const { opp, childName } = on;
  const title = say(`opp.paper.title.${kind}`);
  const mark = oppMark(on, kind);
  const paper = new Paper({
    title,
    language: paperLanguage,
    author: opp.organisationName,
    madeOn,
    footer: (page, pages) => say('paper.footer', { version: opp.number, mark, page, pages }),
  });
  const sheet = new Sheet(paper);
  paper.heading(1, title);
  sheet.facts([
    ['paper.child', childName],
    ['paper.school', `${opp.locationName}, ${opp.organisationName}`],
    ['opp.paper.version', say('opp.paper.versionOn', { number: opp.number, state: say(`opp.state.${opp.state}`), day: dayOf(madeOn) })],
    ['opp.paper.need', inFull(opp.needOn)],
  ]);
  if (kind === 'WHOLE') {
    for (const need of ['STIMULATING', 'NEED', 'HINDERING'] as const) sheet.needs(need, on.needs);
    sheet.part('outflow', opp.outflow);
    sheet.part('reasons', opp.reasons);
  }
  sheet.part('actionPart', opp.actionPart);
  const goals = on.goals.filter(({ state }) => state === 'OPEN');
  sheet.goals(goals);
  sheet.actions(
    on.actions.filter(({ endedOn }) => endedOn === null),
    goals,
  );
  if (kind === 'WHOLE') sheet.hearing(opp, on.drawing);
  sheet.agreement(opp);
  sheet.lookBacks(opp);
  sheet.signatures();
  return paper.done();
}

/** The parts of an OPP, each under its own heading; what was not written says so, so that nobody thinks a page is missing. */
class Sheet {
  constructor(private readonly paper: Paper) {}

  facts(rows: readonly (readonly [MessageKey, string])[]): void {
    this.paper.table({
      head: [say('paper.about'), say('paper.text')],
      widths: [1, 3],
      rows: rows.map(([key, text]) => [say(key), text]),
    });
  }

  needs(kind: NeedKind, needs: readonly Need[]): void {
    const own = needs.filter((need) => need.kind === kind);
    this.paper.heading(2, say(`opp.needs.${kind}`));
    if (own.length === 0) return this.paper.paragraph(say('paper.nothing'));
    for (const { starter, text } of own) this.paper.paragraph(`– ${starter ? `${say(`opp.starter.${starter}`)} ` : ''}${text ?? ''}`);
  }

  part(key: 'outflow' | 'reasons' | 'actionPart', text: string | null): void {
    this.paper.heading(2, say(`opp.part.${key}`));
    this.paper.paragraph(text ?? say('paper.nothing'));
  }

  goals(goals: readonly Goal[]): void {
    if (goals.length === 0) return;
    const head = [say('opp.paper.goal'), say('opp.paper.now'), say('opp.paper.seenBy'), say('opp.paper.look')];
    this.paper.heading(2, say('opp.paper.goals'));
    this.paper.table({
      head,
      widths: [3, 3, 3, 2],
      rows: goals.map(({ aim, nowIs, seenBy, lookOn }, nth) => [`${nth + 1}. ${aim ?? ''}`, nowIs ?? '', seenBy ?? '', inFull(lookOn)]),
    });
  }

  /** Each with the number of the goal it is for (R44). */
  actions(actions: readonly Action[], goals: readonly Goal[]): void {
    if (actions.length === 0) return;
    const head = (['what', 'forGoal', 'who', 'where', 'until'] as const).map((column) => say(`opp.paper.${column}`));
    this.paper.heading(2, say('opp.paper.actions'));
    const row = (action: Action) => [
      action.what ?? '',
      String(numberOf(goals, action) ?? '–'),
      say(`opp.doer.${action.doer}`),
      say(`opp.setting.${action.setting}`),
      inFull(action.untilOn),
    ];
    this.paper.table({ head, widths: [5, 1, 3, 3, 3], rows: actions.map(row) });
  }

  hearing({ hearing, heardOn, hearingHow }: OppPage, drawing: Drawing | null): void {
    this.paper.heading(2, say('opp.paper.hearing'));
    if (!hearing || !heardOn) return this.paper.paragraph(say('opp.paper.notYet'));
    this.paper.paragraph(say(`opp.hearing.${hearing}.on`, { day: dayOf(heardOn) }));
    if (hearingHow) this.paper.paragraph(hearingHow);
    if (!drawing?.picture || !drawing.shows) return;
    this.paper.picture(Buffer.from(drawing.picture, 'base64'), drawing.shows);
    this.paper.paragraph(say('opp.drawing.is', { shows: drawing.shows }));
  }

  agreement({ talkedOverOn, answered, agreed, withConsent, withoutConsent, establishedOn }: OppPage): void {
    this.paper.heading(2, say('opp.paper.agreement'));
    this.paper.paragraph(talkedOverOn ? say('opp.paper.talkedOver', { day: dayOf(talkedOverOn) }) : say('opp.paper.notTalkedOver'));
    this.paper.paragraph(say('opp.paper.answers', { answered, agreed }));
    if (establishedOn) this.paper.paragraph(say(withConsent ? 'opp.paper.withConsent' : 'opp.paper.withoutConsent', { day: dayOf(establishedOn) }));
    if (withoutConsent) this.paper.paragraph(say('opp.paper.because', { reason: withoutConsent }));
  }

  lookBacks({ lookBacks }: OppPage): void {
    if (lookBacks.length === 0) return;
    const head = [say('opp.paper.lookedOn'), say('opp.paper.with'), say('opp.paper.line')];
    this.paper.heading(2, say('opp.paper.lookBacks'));
    this.paper.table({
      head,
      widths: [2, 2, 5],
      rows: lookBacks.map(({ onDate, withChild, line }) => [inFull(onDate), say(withChild ? 'opp.with.child' : 'opp.with.parents'), line ?? '']),
    });
  }

  /** Lines for a pen, for who signs on paper. */
  signatures(): void {
    this.paper.heading(2, say('opp.paper.signatures'));
    const line = '\n\n';
    const rows = (['parent', 'parent', 'forSchool'] as const).map((who) => [say(`opp.paper.${who}`), line, line]);
    this.paper.table({
      head: [say('opp.paper.signer'), say('opp.paper.signature'), say('opp.paper.signedOn')],
      widths: [3, 4, 2],
      rows,
    });
  }
}
