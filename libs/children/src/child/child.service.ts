import { Injectable } from '@nestjs/common';
import { compareDates, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { EnrolmentService } from '../enrolment/enrolment.service.js';
import { Sex } from './child.entity.js';
import type { ChildFactsInput, CorrectChildInput, EnrolChildInput } from './child.input.js';
import { type ChildCardRow, type ChildFacts, type ChildNameRow, type ChildRecordRow, ChildRepository } from './child.repository.js';

/** A controller's own records of children (R1). */
@Injectable()
export class ChildService {
  constructor(
    private readonly children: ChildRepository,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** One child on one card (MEET); refuses NOT_FOUND. */
  async card(unit: Unit, id: Id): Promise<ChildCardRow> {
    await unit.openOne('CHILD', id, 'MEET');
    const card = await this.children.card(unit, id);
    if (!card) throw new Refusal('NOT_FOUND', 'not_found');
    return card;
  }

  /** The record as whoever enrols keeps it (ENROL): facts, groups, applications, who decides; nothing of how the child is doing. Refuses NOT_FOUND. */
  async record(unit: Unit, id: Id): Promise<ChildRecordRow> {
    await unit.openOne('CHILD', id, 'ENROL');
    const record = await this.children.record(unit, id);
    if (!record) throw new Refusal('NOT_FOUND', 'not_found');
    return record;
  }

  /** Children one has a relation with, of whom every word begins a part of the name; opened to be named, and the search is logged. */
  async find(unit: Unit, text: string, first: number): Promise<ChildNameRow[]> {
    const ids = await this.children.find(unit, text, first);
    return ids.length > 0 ? this.children.names(unit, ids) : [];
  }

  /** Names of children that were opened before. */
  async names(unit: Unit, ids: readonly Id[]): Promise<ChildNameRow[]> {
    return this.children.names(unit, ids);
  }

  /** The children of lists that were opened before, by group. */
  async onLists(unit: Unit, groupIds: readonly Id[]): Promise<ChildNameRow[][]> {
    const rows = await this.children.onList(unit, groupIds);
    return groupIds.map((groupId) => rows.filter((row) => row.groupId === groupId));
  }

  /** Lets a new child in with its application (R19). Refuses FORBIDDEN, NOT_FOUND, INVALID. */
  async enrol(unit: Unit, input: EnrolChildInput): Promise<Receipt> {
    refuseUnborn(unit, input);
    if (input.recordedOn && compareDates(input.recordedOn, input.birthDate) < 0) throw new Refusal('INVALID', 'before_birth', { place: 'input.recordedOn' });
    await unit.admit('CHILD', [input.id], 'ENROL');
    await this.children.add(unit, input.id, factsOf(input));
    await this.enrolments.add(unit, input.id, input);
    return { id: input.id, version: 1 };
  }

  /** Puts the record right. Refuses NOT_FOUND, INVALID, CHANGED_SINCE. */
  async correct(unit: Unit, input: CorrectChildInput): Promise<Receipt> {
    refuseUnborn(unit, input);
    await unit.openOne('CHILD', input.childId, 'ENROL');
    return { id: input.childId, version: await this.children.correct(unit, input.childId, factsOf(input), input.version) };
  }
}

function factsOf(input: ChildFactsInput): ChildFacts {
  const { callName, birthDate } = input;
  return {
    callName,
    birthDate,
    sex: input.sex ?? Sex.UNKNOWN,
    givenNames: input.givenNames || null,
    familyPrefix: input.familyPrefix || null,
    familyName: input.familyName || null,
  };
}

function refuseUnborn(unit: Unit, { birthDate }: ChildFactsInput): void {
  if (compareDates(birthDate, unit.today) > 0 || birthDate < '1990-01-01')
    throw new Refusal('INVALID', 'birth_date_does_not_fit', { place: 'input.birthDate' });
}
