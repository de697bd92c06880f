import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { PartKindEnum, SectionType } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { REPLACEMENT_STATES, type ReplacementState } from './replacement.entity.js';

export const ReplacementStateEnum = codeEnum(REPLACEMENT_STATES);
registerEnumType(ReplacementStateEnum, { name: 'ReplacementState', description: 'Where the putting right of what was sent stands (H9).' });

/** A part as the school has it, and as it would be. */
@ObjectType('PartChange')
@ShownFor('PREPARE', 'DECIDE')
export class PartChangeType {
  @Field(() => PartKindEnum)
  part!: PartKind;

  @Field(() => Boolean, { description: 'Whether it would be replaced if it were sent now.' })
  agreed!: boolean;

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 2 * childComplexity })
  before!: SectionType[];

  @Field(() => [SectionType], { complexity: ({ childComplexity }) => 2 * childComplexity })
  after!: SectionType[];
}

/** A replacement under way; what it comes to is told by the events. */
@ObjectType('Replacement')
@ShownFor('PREPARE', 'DECIDE')
export class ReplacementType {
  @Field(() => ReplacementStateEnum)
  state!: ReplacementState;

  @Field(() => Int, { description: 'The guard for its steps.' })
  version!: number;

  @Field(() => CalendarDateScalar)
  begunOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  offeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Sent back with a decision, so that it binds what was read.' })
  issueHash!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the issue that lies before the parents.' })
  issue!: number | null;

  @Field(() => Boolean, { description: 'Whether the reader, a parent, said something already.' })
  answered!: boolean;

  @Field(() => Int, { description: 'How many guardians with authority have yet to answer.' })
  awaitedGuardians!: number;

  @Field(() => [PartKindEnum], { description: 'The parts the school has: only those can be put right.' })
  atSchool!: PartKind[];

  @Field(() => [PartChangeType], {
    complexity: ({ childComplexity }) => 1 + childComplexity,
    description: 'In the order of the page; nearly always one or two.',
  })
  changes!: PartChangeType[];
}
