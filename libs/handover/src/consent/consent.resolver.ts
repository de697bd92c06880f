import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AskConversationInput } from '../handover/handover.input.js';
import { DecideInput, RecordPaperDecisionInput, RecordPaperWithdrawalInput, WithdrawConsentInput } from './consent.input.js';
import { ConsentService } from './consent.service.js';

/** What parents decide, themselves or on paper. */
@Resolver()
export class ConsentResolver {
  constructor(private readonly consents: ConsentService) {}

  @Mutation(() => Receipt, { description: 'A parent decides: all, core, nothing, chosen parts, or on paper. Nothing is preset (R9).' })
  @Opens('HANDOVER', 'DECIDE')
  async decide(@CurrentUnit() unit: Unit, @Args('input') input: DecideInput): Promise<Receipt> {
    return this.consents.decide(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes consent back. Before sending the choice is open again; after sending the school stops reading at once (R9).' })
  @Opens('HANDOVER', 'DECIDE')
  async withdrawConsent(@CurrentUnit() unit: Unit, @Args('input') input: WithdrawConsentInput): Promise<Receipt> {
    return this.consents.withdraw(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Parents ask for a conversation; from then on it is required (R14).' })
  @Opens('HANDOVER', 'DECIDE')
  async askConversation(@CurrentUnit() unit: Unit, @Args('input') input: AskConversationInput): Promise<Receipt> {
    return this.consents.askConversation(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Records what a guardian signed on paper, with where the paper is kept.' })
  @Opens('HANDOVER', 'RECORD_DECISION')
  async recordPaperDecision(@CurrentUnit() unit: Unit, @Args('input') input: RecordPaperDecisionInput): Promise<Receipt> {
    return this.consents.recordOnPaper(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Records a withdrawal on paper, with where the paper is kept.' })
  @Opens('HANDOVER', 'RECORD_DECISION')
  async recordPaperWithdrawal(@CurrentUnit() unit: Unit, @Args('input') input: RecordPaperWithdrawalInput): Promise<Receipt> {
    return this.consents.recordWithdrawal(unit, input);
  }
}
