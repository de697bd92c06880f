import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../handover/handover.entity.js';
import type { Conversation, ConversationForm, HeldConversation } from './conversation.entity.js';

/** Conversations; written at both sides by the database, read at either. */
@Injectable()
export class ConversationRepository {
  async of(unit: Unit, id: Id): Promise<Conversation | null> {
    const [row] = await unit.query<Conversation>(
      `select c.form, c.planned_on as "plannedOn", c.planned_time as "plannedTime", c.held_on as "heldOn", c.sender_people as "senderPeople",
         c.receiver_people as "receiverPeople", c.parents_invited as "parentsInvited", c.parents_present as "parentsPresent",
         (select coalesce(json_agg(json_build_object('who', a.who, 'what', a.what, 'until', a.until) order by a.position), '[]') from handover.agreement a
          where a.controller_id = c.controller_id and a.handover_id = c.handover_id) as agreements
       from handover.conversation c where c.controller_id = $1 and c.handover_id = $2`,
      [unit.controllerId, id],
    );
    return row ?? null;
  }

  async plan(unit: Unit, id: Id, version: number, when: { form: ConversationForm; on: CalendarDate; time: string | null }): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.plan_conversation($1, $2, $3, $4, $5)', [id, version, when.form, when.on, when.time]);
    return row;
  }

  async hold(unit: Unit, id: Id, version: number, held: HeldConversation): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.hold_conversation($1, $2, $3, $4::text[], $5::text[], $6, $7, $8::jsonb)', [
      ...[id, version, held.heldOn, held.senderPeople, held.receiverPeople, held.parentsInvited, held.parentsPresent],
      JSON.stringify(held.agreements),
    ]);
    return row;
  }

  /** The school asks for a conversation; from then on it is required (R14). */
  async ask(unit: Unit, id: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from handover.ask_talk($1)', [id]);
    return row;
  }
}
