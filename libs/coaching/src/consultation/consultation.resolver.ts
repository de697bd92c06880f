import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, TextScalar, type Unit } from '#platform';
import { TextHintType } from '../anonymity/anonymity.type.js';
import {
  AnswerConsultationInput,
  AskConsultationInput,
  ConsultationInput,
  ConsultationStepInput,
  DecideConsultationInput,
  NameChildInConsultationInput,
  SayUsefulnessInput,
} from './consultation.input.js';
import { ConsultationService } from './consultation.service.js';
import { ConsultationType } from './consultation.type.js';

/** Consultations of the reader, at either side. */
@Resolver(() => ConsultationType)
export class ConsultationResolver {
  constructor(private readonly consultations: ConsultationService) {}

  @Query(() => [ConsultationType], {
    name: 'consultations',
    description: 'What the reader asked or was asked here, the newest first; `after` is the last id of the page before.',
  })
  @Opens('CONSULTATION', 'CONSULT', 'ADVISE')
  async page(
    @CurrentUnit() unit: Unit,
    @Args('first', { type: () => PageSizeScalar, defaultValue: 20 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after?: Id | null,
  ): Promise<ConsultationType[]> {
    return (await this.consultations.page(unit, first, after ?? null)).map(ConsultationType.of);
  }

  @Query(() => ConsultationType, { nullable: true, description: 'One consultation, for the two of it.' })
  @Opens('CONSULTATION', 'CONSULT', 'ADVISE')
  async consultation(@CurrentUnit() unit: Unit, @Args('id', { type: () => ID }) id: Id): Promise<ConsultationType | null> {
    const found = await this.consultations.one(unit, id);
    return found && ConsultationType.of(found);
  }

  @Query(() => [TextHintType], { description: 'What in a text would give a child away, while answering or deciding (X15).' })
  @Opens('CONSULTATION', 'CONSULT', 'ADVISE')
  async textHintsInConsultation(
    @CurrentUnit() unit: Unit,
    @Args('consultationId', { type: () => ID }) consultationId: Id,
    @Args('text', { type: () => TextScalar }) text: string,
  ): Promise<TextHintType[]> {
    return (await this.consultations.tells(unit, consultationId, text)).map(TextHintType.of);
  }

  @Mutation(() => Receipt, { description: 'Puts a question to one specialist, without a desk, an indication or a name (R36).' })
  @Opens('LOCATION', 'ASK_COACH')
  async askConsultation(@CurrentUnit() unit: Unit, @Args('input') input: AskConsultationInput): Promise<Receipt> {
    return this.consultations.ask(unit, input);
  }

  @Mutation(() => Receipt, { description: 'The specialist answers, once: advice, and the question stays with who asked (X10).' })
  @Opens('CONSULTATION', 'ADVISE')
  async answerConsultation(@CurrentUnit() unit: Unit, @Args('input') input: AnswerConsultationInput): Promise<Receipt> {
    return this.consultations.answer(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Who asked has seen the answer.' })
  @Opens('CONSULTATION', 'CONSULT')
  async markAnswerRead(@CurrentUnit() unit: Unit, @Args('input') input: ConsultationInput): Promise<Receipt> {
    return this.consultations.read(unit, input);
  }

  @Mutation(() => Receipt, { description: 'The own decision of who asked, in one line (N1).' })
  @Opens('CONSULTATION', 'CONSULT')
  async decideConsultation(@CurrentUnit() unit: Unit, @Args('input') input: DecideConsultationInput): Promise<Receipt> {
    return this.consultations.decide(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Whether it was of use, from five weeks after the answer (N4).' })
  @Opens('CONSULTATION', 'CONSULT')
  async sayUsefulness(@CurrentUnit() unit: Unit, @Args('input') input: SayUsefulnessInput): Promise<Receipt> {
    return this.consultations.sayUsefulness(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Takes a question back before it was answered; its words are gone at once.' })
  @Opens('CONSULTATION', 'CONSULT')
  async takeBackConsultation(@CurrentUnit() unit: Unit, @Args('input') input: ConsultationStepInput): Promise<Receipt> {
    return this.consultations.takeBack(unit, input);
  }

  @Mutation(() => Receipt, { description: "Lets a consultation name a child, when everybody with authority agrees for the specialist's organisation (R38)." })
  @Opens('CONSULTATION', 'CONSULT')
  async nameChildInConsultation(@CurrentUnit() unit: Unit, @Args('input') input: NameChildInConsultationInput): Promise<Receipt> {
    return this.consultations.nameChild(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Makes a consultation anonymous again.' })
  @Opens('CONSULTATION', 'CONSULT')
  async unnameChildInConsultation(@CurrentUnit() unit: Unit, @Args('input') input: ConsultationStepInput): Promise<Receipt> {
    return this.consultations.unnameChild(unit, input);
  }
}
