import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { HandoverStepInput } from '../handover/handover.input.js';
import { HandoverRecordType } from '../handover/handover.type.js';
import { HandoverForParentsType } from '../parents/parents.type.js';
import { DecideReplacementInput, RecordPaperReplacementInput } from './replacement.input.js';
import { ReplacementPageService } from './replacement-page.service.js';
import { ReplacementService } from './replacement.service.js';
import { ReplacementType } from './replacement.type.js';

/** Putting right what was sent (H9). */
@Resolver(() => HandoverRecordType)
export class ReplacementResolver {
  constructor(
    private readonly replacements: ReplacementService,
    private readonly page: ReplacementPageService,
  ) {}

  @ResolveField(() => ReplacementType, { nullable: true, description: 'What is being put right after sending; null when nothing is.' })
  async replacement(@CurrentUnit() unit: Unit, @Parent() { id, sentOn }: HandoverRecordType): Promise<ReplacementType | null> {
    return sentOn ? this.page.forSender(unit, id) : null;
  }

  @Mutation(() => Receipt, {
    description:
      "Opens what was sent for putting right, at the handover's version; the receipt has the version of the replacement. The school keeps what it has (H9).",
  })
  @Opens('HANDOVER', 'PREPARE')
  async beginReplacement(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.replacements.begin(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Lays what changed before the parents, as the next issue (R10). The version is that of the replacement.' })
  @Opens('HANDOVER', 'PREPARE')
  async offerReplacement(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.replacements.offer(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Leaves what the school has as it is after all.' })
  @Opens('HANDOVER', 'PREPARE')
  async dropReplacement(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.replacements.drop(unit, input);
  }

  @Mutation(() => Receipt, {
    description: 'Replaces exactly the changed parts agreed at this moment; the school sees what stood there before beside them (H9, R9).',
  })
  @Opens('HANDOVER', 'PREPARE')
  async sendReplacement(@CurrentUnit() unit: Unit, @Args('input') input: HandoverStepInput): Promise<Receipt> {
    return this.replacements.send(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A parent says which changed parts may be replaced; none leaves it as it is.' })
  @Opens('HANDOVER', 'DECIDE')
  async decideReplacement(@CurrentUnit() unit: Unit, @Args('input') input: DecideReplacementInput): Promise<Receipt> {
    return this.replacements.decide(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Records what a guardian signed on paper about changed parts, with where the paper is kept.' })
  @Opens('HANDOVER', 'RECORD_DECISION')
  async recordPaperReplacement(@CurrentUnit() unit: Unit, @Args('input') input: RecordPaperReplacementInput): Promise<Receipt> {
    return this.replacements.recordOnPaper(unit, input);
  }
}

/** What lies before the parents after sending. */
@Resolver(() => HandoverForParentsType)
export class ReplacementForParentsResolver {
  constructor(private readonly page: ReplacementPageService) {}

  @ResolveField(() => ReplacementType, {
    nullable: true,
    description: 'What the preschool asks to put right at the school; null when nothing lies before the parents.',
  })
  async replacement(@CurrentUnit() unit: Unit, @Parent() { id, sentOn }: HandoverForParentsType): Promise<ReplacementType | null> {
    return sentOn ? this.page.forParents(unit, id) : null;
  }
}
