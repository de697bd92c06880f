import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import { type Consultation, type NewConsultation, type StillHere, type Usefulness, USEFULNESS_DAYS } from './consultation.entity.js';

/** Which child a consultation names, as it was seen. */
interface NamedIn {
  readonly consultationId: Id;
  readonly childId: Id;
  readonly version: number;
}

/** Consultations; written by the database's own steps, read when opened. */
@Injectable()
export class ConsultationRepository {
  /** Ids of a page, the newest first; to be opened before anything is read. */
  async ownIds(unit: Unit, first: number, after: Id | null): Promise<Id[]> {
    const [row] = await unit.query<{ ids: Id[] }>('select coaching.own_consultations($1, $2) as ids', [after, first]);
    return row?.ids ?? [];
  }

  /** What was opened of these, the newest first. */
  async of(unit: Unit, ids: readonly Id[]): Promise<Consultation[]> {
    return unit.query<Consultation>(
      `select c.id, c.location_id as "locationId", case when c.asked_by = $3 then 'ASKER' else 'SPECIALIST' end as side, c.about, c.age_band as "ageBand", c.sex,
         p.asker, p.specialist, p.phone, p.specialist_until as "specialistUntil", c.asked_on as "askedOn", c.due_on as "dueOn", c.answered_on as "answeredOn", c.answer_read_on as "answerReadOn",
         c.decided_on as "decidedOn", c.usefulness, c.still_here as "stillHere", c.owned_on as "ownedOn", c.specialist_owned_on as "specialistOwnedOn",
         c.forget_on as "forgetOn", c.state, c.version, w.question, w.tried, w.answer, d.decision,
         p.employer_id as "employerId", p.employer, p.child_id as "childId", p.call_name as "callName"
       from coaching.consultation c
       join coaching.people_of($2::uuid[]) p on p.id = c.id
       left join coaching.consultation_words w on w.controller_id = c.controller_id and w.consultation_id = c.id
       left join coaching.consultation_decision d on d.controller_id = c.controller_id and d.consultation_id = c.id
       where c.controller_id = $1 and c.id = any ($2::uuid[]) order by c.asked_on desc, c.id desc`,
      [unit.controllerId, ids, unit.caller.accountId],
    );
  }

  async ask(
    unit: Unit,
    { id, locationId, specialistId, about, ageBand, sex, question, tried }: NewConsultation,
    due: CalendarDate,
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.ask_consultation($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      id,
      locationId,
      specialistId,
      about,
      ageBand,
      sex,
      question,
      tried,
      due,
    ]);
  }

  async answer(unit: Unit, id: Id, version: number, answer: string): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.answer_consultation($1, $2, $3)', [id, version, answer]);
  }

  async read(unit: Unit, id: Id): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.read_answer($1)', [id]);
  }

  async decide(unit: Unit, id: Id, version: number, decision: string): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.decide_consultation($1, $2, $3)', [id, version, decision]);
  }

  async sayUsefulness(unit: Unit, id: Id, version: number, said: { usefulness: Usefulness; stillHere: StillHere | null }): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.say_usefulness($1, $2, $3, $4, $5)', [id, version, said.usefulness, said.stillHere, USEFULNESS_DAYS]);
  }

  async takeBack(unit: Unit, id: Id, version: number): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.take_back_consultation($1, $2)', [id, version]);
  }

  async nameChild(unit: Unit, id: Id, named: NamedIn): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.name_in_consultation($1, $2, $3, $4)', [id, named.consultationId, named.childId, named.version]);
  }

  async unnameChild(unit: Unit, id: Id, version: number): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.unname_in_consultation($1, $2)', [id, version]);
  }

  private async step(unit: Unit, text: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(text, values);
    return row;
  }
}
