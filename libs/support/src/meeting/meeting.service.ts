import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type CalendarDate, type Id, newId, Refusal } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import type { Locale } from '#words';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { MeetingItem } from './meeting.entity.js';
import type { PlanMeetingInput, WriteMeetingItemInput } from './meeting.input.js';
import { meetingPaper } from './meeting-paper.js';
import { MeetingRepository, type StoredItem } from './meeting.repository.js';

type Words = 'question' | 'works' | 'decision';
const wordsOf = (childId: Id) => ({ childId, table: 'support.meeting_item', columns: { question: 'question', works: 'works', decision: 'decision' } }) as const;

/** Support-team meetings: an agenda of children with support, and per child question, what works, decision, who and when; parents read the same page live (N3). */
@Injectable()
export class MeetingService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** What was and will be talked over of one child. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<MeetingItem[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.read(unit, childId, await this.meetings.ofChild(unit, childId, first));
  }

  /** The agenda of a day at a location, as far as its children are in reach. */
  async agenda(unit: Unit, locationId: Id, on: CalendarDate): Promise<MeetingItem[]> {
    const opened = await unit.open('CHILD', await this.meetings.childrenAt(unit, locationId, on), 'SUPPORT');
    const items = opened.size > 0 ? await this.meetings.ofDay(unit, locationId, on) : [];
    const read = await Promise.all(items.map((item) => this.read(unit, item.childId, [item])));
    return read.flat();
  }

  /** The page about one child on paper. Refuses NOT_FOUND. */
  async paper(unit: Unit, childId: Id, itemId: Id, locale: Locale): Promise<{ name: string; mediaType: string; content: string }> {
    const item = (await this.ofChild(unit, childId, 100)).find(({ id }) => id === itemId);
    if (!item) throw new Refusal('NOT_FOUND', 'not_found');
    const file = await meetingPaper(item, { locale, madeOn: unit.today, author: 'Kindlijn' });
    return { name: `overleg-${item.heldOn}.pdf`, mediaType: 'application/pdf', content: file.toString('base64') };
  }

  /** Refuses NOT_FOUND, NOT_NOW (no support runs), INVALID (a day that has passed). */
  async plan(unit: Unit, { id, on, childIds }: PlanMeetingInput): Promise<Receipt> {
    const opened = await unit.open('CHILD', childIds, 'SUPPORT');
    if (opened.size !== childIds.length) throw new Refusal('NOT_FOUND', 'not_found');
    return receiptOf(id, await this.meetings.plan(unit, on, childIds, childIds.map(() => newId())));
  }

  /** Refuses NOT_FOUND, INVALID (a decision without who and when), CHANGED_SINCE. */
  async write(unit: Unit, { childId, itemId, version, childInvited, question, works, decision, doer, doBy }: WriteMeetingItemInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const sealed = await sealColumns<Words, string | null>(this.sealer, unit, wordsOf(childId), itemId, { question: question ?? null, works: works ?? null, decision: decision ?? null });
    return receiptOf(itemId, await this.meetings.write(unit, { id: itemId, childId, version, childInvited, ...sealed, doer: doer ?? null, doBy: doBy ?? null }));
  }

  private async read(unit: Unit, childId: Id, items: readonly StoredItem[]): Promise<MeetingItem[]> {
    return openColumns(this.sealer, unit, wordsOf(childId), items);
  }
}
