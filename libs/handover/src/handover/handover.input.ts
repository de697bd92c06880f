import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { BooleanField, codeEnum, DayField, EnumField, IdField, IntentInput, VersionField } from '#platform';
import { HANDOVER_TYPES, type HandoverType, WARM_ANSWERS, type WarmAnswer } from './handover.entity.js';

export const HandoverTypeEnum = codeEnum(HANDOVER_TYPES);
export const WarmAnswerEnum = codeEnum(WARM_ANSWERS);
registerEnumType(HandoverTypeEnum, { name: 'HandoverType', description: 'From where to where (R20); KDV_PO is from childcare to primary school.' });
registerEnumType(WarmAnswerEnum, { name: 'WarmAnswer', description: 'Paper is enough, a call of ten minutes, or sit together (H3).' });

/** To which school and when, as the parents told it. */
export interface Destination {
  readonly receiverLocationId: Id;
  readonly enrolledOn: string;
  readonly firstSchoolDay?: string | null;
  readonly relocation?: boolean | null;
}

/** Opens a handover; the intent id is the id of the handover. */
@InputType()
export class OpenHandoverInput extends IntentInput implements Destination {
  @IdField()
  childId!: Id;

  @EnumField(HandoverTypeEnum, { nullable: true, description: 'KDV_PO when not given.' })
  type?: HandoverType | null;

  @IdField({ description: 'One named school location (see receivingSchools).' })
  receiverLocationId!: Id;

  @DayField({ description: 'The day the school recorded the application, as the parents told it; without it no handover is opened (R19).' })
  enrolledOn!: string;

  @DayField({ nullable: true })
  firstSchoolDay?: string | null;

  @BooleanField({ nullable: true, description: 'The child moves house: an early handover (R13).' })
  relocation?: boolean | null;
}

/** A step on a handover that was seen at this version. */
@InputType()
export class HandoverStepInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @VersionField()
  version!: number;
}

/** Another school, or other days, for a draft; all of it as it is from now on. */
@InputType()
export class ChangeDestinationInput extends HandoverStepInput implements Destination {
  @IdField()
  receiverLocationId!: Id;

  @DayField()
  enrolledOn!: string;

  @DayField({ nullable: true })
  firstSchoolDay?: string | null;

  @BooleanField({ nullable: true })
  relocation?: boolean | null;
}

/** Cold or warm (H3, R14). */
@InputType()
export class AnswerWarmInput extends HandoverStepInput {
  @EnumField(WarmAnswerEnum)
  answer!: WarmAnswer;
}

/** A wish that stands on its own, whatever the version. */
@InputType()
export class AskConversationInput extends IntentInput {
  @IdField()
  handoverId!: Id;
}
