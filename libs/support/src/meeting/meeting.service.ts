import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type CalendarDate, type Id, newId, Refusal } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { markOf } from '../paper/wording.js';
import { type Opened, openColumnsOfChildren, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { MeetingItem } from './meeting.entity.js';
import type { PlanMeetingInput, TakeOffAgendaInput, WriteMeetingItemInput } from './meeting.input.js';
import { meetingPaper } from './meeting-paper.js';
import { MEETING_WORDS, MeetingRepository, type StoredItem } from './meeting.repository.js';
import type { MeetingPaperType } from './meeting.type.js';

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
    return this.read(unit, await this.meetings.ofChild(unit, childId, first));
  }

  /** The agenda of a day at a location, as far as its children are in reach. */
  async agenda(unit: Unit, locationId: Id, on: CalendarDate): Promise<MeetingItem[]> {
    const opened = await unit.open('CHILD', await this.meetings.childrenAt(unit, locationId, on), 'SUPPORT');
    return opened.size > 0 ? this.read(unit, await this.meetings.ofDay(unit, locationId, on)) : [];
  }

  /** The page about one child on paper. Refuses NOT_FOUND. */
  async paper(unit: Unit, childId: Id, itemId: Id): Promise<MeetingPaperType> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    const [item] = await this.read(unit, await this.meetings.one(unit, childId, itemId));
    if (!item) throw new Refusal('NOT_FOUND', 'not_found');
    const mark = markOf(item);
    const file = await meetingPaper(item, { mark, madeOn: unit.today });
    return { name: `overleg-${item.heldOn}.pdf`, mediaType: 'application/pdf', content: file.toString('base64'), mark };
  }

  /** Refuses NOT_FOUND, NOT_NOW (no support runs), INVALID (a day that has passed). */
  async plan(unit: Unit, { id, on, childIds }: PlanMeetingInput): Promise<Receipt> {
    const opened = await unit.open('CHILD', childIds, 'SUPPORT');
    if (opened.size !== childIds.length) throw new Refusal('NOT_FOUND', 'not_found');
    return receiptOf(
      id,
      await this.meetings.plan(
        unit,
        on,
        childIds,
        childIds.map(() => newId()),
      ),
    );
  }

  /** Refuses NOT_FOUND, INVALID (a decision without who and when, or done before the meeting), CHANGED_SINCE. */
  async write(unit: Unit, { childId, itemId, version, childInvited, question, works, decision, doer, doBy }: WriteMeetingItemInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const sealed = await sealColumns<keyof typeof MEETING_WORDS.columns, string | null>(this.sealer, unit, { childId, ...MEETING_WORDS }, itemId, {
      question: question ?? null,
      works: works ?? null,
      decision: decision ?? null,
    });
    return receiptOf(
      itemId,
      await this.meetings.write(unit, { id: itemId, childId, version, childInvited, ...sealed, doer: doer ?? null, doBy: doBy ?? null }),
    );
  }

  /** Parents are no longer invited. Refuses NOT_FOUND, NOT_NOW (something was written), CHANGED_SINCE. */
  async takeOff(unit: Unit, { childId, itemId, version }: TakeOffAgendaInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return receiptOf(itemId, await this.meetings.takeOff(unit, childId, itemId, version));
  }

  private async read<Item extends StoredItem>(unit: Unit, items: readonly Item[]): Promise<Opened<Item, keyof typeof MEETING_WORDS.columns>[]> {
    return openColumnsOfChildren(this.sealer, unit, MEETING_WORDS, items);
  }
}
