import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import type { Id } from '#kernel';
import { CalendarDateScalar, IntentInput } from '#platform';
import { enumOf } from '../states/code-enum.js';
import { HANDOVER_TYPES, type HandoverType, WARM_ANSWERS, type WarmAnswer } from './handover.entity.js';

export const HandoverTypeEnum = enumOf(HANDOVER_TYPES);
export const WarmAnswerEnum = enumOf(WARM_ANSWERS);
registerEnumType(HandoverTypeEnum, { name: 'HandoverType', description: 'From where to where (R20); KDV_PO is from childcare to primary school.' });
registerEnumType(WarmAnswerEnum, { name: 'WarmAnswer', description: 'Paper is enough, a call of ten minutes, or sit together (H3).' });

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Opens a handover; the intent id is the id of the handover. */
@InputType()
export class OpenHandoverInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => HandoverTypeEnum, { nullable: true, description: 'KDV_PO when not given.' })
  @IsOptional()
  @IsIn(HANDOVER_TYPES)
  type?: HandoverType | null;

  @Field(() => ID, { description: 'One named school location (see receivingSchools).' })
  @IsUUID()
  receiverLocationId!: Id;

  @Field(() => CalendarDateScalar, { description: 'The day the school recorded the application, as the parents told it; without it no handover is opened (R19).' })
  @Matches(DATE)
  enrolledOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @Matches(DATE)
  firstSchoolDay?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The child moves house: an early handover (R13).' })
  @IsOptional()
  @IsBoolean()
  relocation?: boolean | null;
}

/** A step on a handover that was seen at this version. */
@InputType()
export class HandoverStepInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** Cold or warm (H3, R14). */
@InputType()
export class AnswerWarmInput extends HandoverStepInput {
  @Field(() => WarmAnswerEnum)
  @IsIn(WARM_ANSWERS)
  answer!: WarmAnswer;
}

/** A wish that stands on its own, whatever the version. */
@InputType()
export class AskConversationInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;
}
